// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { DataTypeFact } from '../../facts.js';

/** Data types of the dictionary by name. */
export const dataTypes: Readonly<Record<string, DataTypeFact>> = {
  boolean_t: { caption: 'Boolean', base: 'boolean_t' },
  bytestring_t: {
    caption: 'Byte String',
    base: 'string_t',
    regex:
      '^(?:(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)|(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}==|[A-Za-z0-9_-]{3}=))?$',
  },
  datetime_t: {
    caption: 'Datetime',
    base: 'string_t',
    regex: '^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?([Zz]|[\\+-]\\d{2}:\\d{2})?$',
  },
  email_t: {
    caption: 'Email Address',
    base: 'string_t',
    regex: "^[a-zA-Z0-9!#$%&'*+-/=?^_`{|}~.]+@[a-zA-Z0-9-]+\\.[a-zA-Z0-9-.]+$",
    observable: 5,
  },
  file_hash_t: { caption: 'Hash', base: 'string_t', observable: 8 },
  file_name_t: { caption: 'File Name', base: 'string_t', observable: 7 },
  file_path_t: { caption: 'File Path', base: 'string_t', observable: 45 },
  float_t: { caption: 'Float', base: 'float_t' },
  hostname_t: { caption: 'Hostname', base: 'string_t', observable: 1 },
  integer_t: { caption: 'Integer', base: 'integer_t' },
  ip_t: {
    caption: 'IP Address',
    base: 'string_t',
    regex:
      '((^\\s*((([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]).){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]))\\s*$)|(^\\s*((([0-9A-Fa-f]{1,4}:){7}([0-9A-Fa-f]{1,4}|:))|(([0-9A-Fa-f]{1,4}:){6}(:[0-9A-Fa-f]{1,4}|((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})|:))|(([0-9A-Fa-f]{1,4}:){5}(((:[0-9A-Fa-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})|:))|(([0-9A-Fa-f]{1,4}:){4}(((:[0-9A-Fa-f]{1,4}){1,3})|((:[0-9A-Fa-f]{1,4})?:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}))|:))|(([0-9A-Fa-f]{1,4}:){3}(((:[0-9A-Fa-f]{1,4}){1,4})|((:[0-9A-Fa-f]{1,4}){0,2}:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}))|:))|(([0-9A-Fa-f]{1,4}:){2}(((:[0-9A-Fa-f]{1,4}){1,5})|((:[0-9A-Fa-f]{1,4}){0,3}:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}))|:))|(([0-9A-Fa-f]{1,4}:){1}(((:[0-9A-Fa-f]{1,4}){1,6})|((:[0-9A-Fa-f]{1,4}){0,4}:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}))|:))|(:(((:[0-9A-Fa-f]{1,4}){1,7})|((:[0-9A-Fa-f]{1,4}){0,5}:((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}))|:)))(%.+)?\\s*$))',
    maxLength: 40,
    observable: 2,
  },
  json_t: { caption: 'JSON', base: 'json_t' },
  long_t: { caption: 'Long', base: 'long_t' },
  mac_t: {
    caption: 'MAC Address',
    base: 'string_t',
    regex: '^([0-9A-Fa-f]{2}[:-]){5}([0-9A-Fa-f]{2})$',
    maxLength: 32,
    observable: 3,
  },
  port_t: { caption: 'Port', base: 'integer_t', range: [0, 65535], observable: 11 },
  process_name_t: { caption: 'Process Name', base: 'string_t', observable: 9 },
  resource_uid_t: { caption: 'Resource UID', base: 'string_t', observable: 10 },
  string_t: { caption: 'String', base: 'string_t' },
  subnet_t: { caption: 'Subnet', base: 'string_t', maxLength: 42, observable: 12 },
  timestamp_t: { caption: 'Timestamp', base: 'long_t' },
  url_t: { caption: 'URL String', base: 'string_t', observable: 6 },
  username_t: { caption: 'User Name', base: 'string_t', observable: 4 },
  uuid_t: {
    caption: 'UUID',
    base: 'string_t',
    regex: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  },
  reg_key_path_t: { caption: 'Registry Key Path', base: 'string_t', observable: 46 },
};
