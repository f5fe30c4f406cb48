import type { Config } from '@docusaurus/types';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type { Options as PresetOptions, ThemeConfig } from '@docusaurus/preset-classic';
import { themes } from 'prism-react-renderer';
import { parseFrontMatter } from './src/front-matter/parse.ts';
import { strictPolicyPlugin } from './src/strict-policy/strict-policy.ts';

const repository = 'https://github.com/logwright/logwright';
const editUrl = `${repository}/edit/main/docs/`;

/** One section of the site: a folder of Markdown with a sidebar of its own. */
const section = (id: string): [string, DocsOptions] => [
  '@docusaurus/plugin-content-docs',
  { id, path: id, routeBasePath: id, sidebarPath: undefined, editUrl, breadcrumbs: true },
];

const config: Config = {
  title: 'Logwright',
  tagline: 'Your SIEM, in the developer portal',
  favicon: 'img/logo.svg',
  url: process.env.LOGWRIGHT_DOCS_URL ?? 'http://localhost:7007',
  baseUrl: process.env.LOGWRIGHT_DOCS_BASE ?? '/docs/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'en', locales: ['en'] },
  markdown: {
    mermaid: true,
    parseFrontMatter,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  presets: [
    [
      'classic',
      {
        docs: { path: 'guides', routeBasePath: 'guides', editUrl, sidebarPath: './sidebars.ts' },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      } satisfies PresetOptions,
    ],
  ],
  plugins: [
    section('procedures'),
    section('trainings'),
    section('reference'),
    section('adr'),
    strictPolicyPlugin(['playground.html']),
  ],
  themes: [
    '@docusaurus/theme-mermaid',
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: 'filename',
        indexBlog: false,
        docsDir: ['guides', 'procedures', 'trainings', 'reference', 'adr'],
        docsRouteBasePath: ['guides', 'procedures', 'trainings', 'reference', 'adr'],
        highlightSearchTermsOnTargetPage: true,
      },
    ],
  ],
  themeConfig: {
    image: 'img/portal-overview.png',
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Logwright',
      logo: { alt: '', src: 'img/logo.svg' },
      items: [
        { to: '/guides/install', label: 'Guides', position: 'left', activeBaseRegex: '/guides/' },
        { to: '/procedures', label: 'Procedures', position: 'left' },
        { to: '/trainings', label: 'Trainings', position: 'left' },
        { to: '/playground', label: 'Playground', position: 'left' },
        { to: '/reference', label: 'Reference', position: 'left' },
        { href: 'pathname:///', label: 'Portal', position: 'right', target: '_self' },
        { href: repository, label: 'Source', position: 'right' },
      ],
    },
    footer: {
      style: 'light',
      links: [
        { label: 'Install', to: '/guides/install' },
        { label: 'Decisions', to: '/adr' },
        { label: 'Contribute', href: `${repository}/blob/main/CONTRIBUTING.md` },
      ],
      copyright: 'Logwright, Apache-2.0',
    },
    mermaid: { theme: { light: 'neutral', dark: 'dark' } },
    prism: { theme: themes.vsLight, darkTheme: themes.vsDark, additionalLanguages: ['bash', 'json', 'yaml', 'sql'] },
  } satisfies ThemeConfig,
};

export default config;
