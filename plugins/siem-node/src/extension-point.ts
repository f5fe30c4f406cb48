import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { SiemPlatform } from './platform';

/** What {@link siemPlatformsExtensionPoint} offers to modules. */
export interface SiemPlatformsExtensionPoint {
  /**
   * Adds a platform beside those of the configuration.
   *
   * @throws Error when the id is taken.
   */
  addPlatform(platform: SiemPlatform): void;
}

/**
 * Lets a backend module bring a SIEM or store of its own.
 *
 * @example
 * ```ts
 * createBackendModule({
 *   pluginId: 'siem',
 *   moduleId: 'acme',
 *   register(reg) {
 *     reg.registerInit({
 *       deps: { platforms: siemPlatformsExtensionPoint },
 *       async init({ platforms }) {
 *         platforms.addPlatform({ id: 'acme', title: 'Acme', type: 'acme', usageReader });
 *       },
 *     });
 *   },
 * });
 * ```
 */
export const siemPlatformsExtensionPoint = createExtensionPoint<SiemPlatformsExtensionPoint>({
  id: 'siem.platforms',
});
