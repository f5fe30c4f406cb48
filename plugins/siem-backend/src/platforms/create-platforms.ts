import type { SiemPlatform } from '@logwright/plugin-siem-node';
import type { SiemConfig } from '../config';
import type { PlatformContext } from './context';
import { createLakePlatform } from './lake';
import { createSplunkPlatform } from './splunk';

/**
 * Makes the platforms of the configuration.
 *
 * @param config - the plugin's configuration
 * @param context - logger and clock
 * @returns Platforms in the order of the configuration; nothing is opened yet.
 */
export function createPlatforms(config: SiemConfig, context: PlatformContext): readonly SiemPlatform[] {
  return config.platforms.map(platform => {
    switch (platform.type) {
      case 'lake':
        return createLakePlatform(platform, context);
      case 'splunk':
        return createSplunkPlatform(platform, context);
      default:
        return platform satisfies never;
    }
  });
}
