import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guides: [
    'install',
    'concepts',
    'architecture',
    'connect-a-log-source',
    'detection-rules',
    'running-detections',
    'ocsf',
    'portal',
    'operating-the-lake',
    'scale',
    {
      type: 'category',
      label: 'Adding things',
      items: ['adding-a-technology', 'adding-a-connector', 'adding-a-procedure'],
    },
  ],
};

export default sidebars;
