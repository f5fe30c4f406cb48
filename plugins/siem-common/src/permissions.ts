import { createPermission } from '@backstage/plugin-permission-common';

/** Lets somebody see log sources with their figures, health, owners and who searches them. */
export const siemLogSourceReadPermission = createPermission({
  name: 'siem.logSource.read',
  attributes: { action: 'read' },
});

/** Lets somebody see the records themselves: samples and dead letters, which may hold personal data. */
export const siemLogSourceRawReadPermission = createPermission({
  name: 'siem.logSource.raw.read',
  attributes: { action: 'read' },
});

/** Lets somebody start a collection of facts now instead of waiting for the schedule. */
export const siemCollectPermission = createPermission({
  name: 'siem.collect',
  attributes: { action: 'update' },
});

/** Every permission of the plugin, for a policy or a registry. */
export const siemPermissions = [siemLogSourceReadPermission, siemLogSourceRawReadPermission, siemCollectPermission];
