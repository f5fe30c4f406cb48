import type { FieldMapping } from './mapping.js';
import { ecsMac, hashOf, isoTime, single } from './conversions.js';

/** For which classes rows hold. */
export type Limits = Pick<FieldMapping, 'classes' | 'exceptClasses'>;

/** Builds rows below a pair of prefixes. */
export function rows(
  ocsf: string,
  field: string,
  pairs: readonly (readonly [string, string, FieldMapping['conversion']?])[],
  limits: Limits = {},
): FieldMapping[] {
  return pairs.map(([from, to, conversion]) => ({
    ocsf: `${ocsf}.${from}`,
    field: `${field}.${to}`,
    ...(conversion && { conversion }),
    ...limits,
  }));
}

/** File hashes: OCSF lists them with an algorithm, ECS has a field for each. */
export function hashes(ocsf: string, field: string, limits: Limits = {}): FieldMapping[] {
  const algorithms: readonly (readonly [number, string])[] = [
    [3, 'sha256'],
    [2, 'sha1'],
    [1, 'md5'],
    [4, 'sha512'],
    [5, 'ssdeep'],
    [6, 'tlsh'],
  ];
  return [
    ...algorithms.map(([id, name]) => ({ ocsf, field: `${field}.hash.${name}`, conversion: hashOf(id), ...limits })),
    { ocsf, field: `${field}.pe.imphash`, conversion: hashOf(18), ...limits },
  ];
}

/** A place: ECS calls it geo. */
export function geo(ocsf: string, field: string): FieldMapping[] {
  return rows(`${ocsf}.location`, `${field}.geo`, [
    ['city', 'city_name'],
    ['country', 'country_iso_code'],
    ['continent', 'continent_name'],
    ['postal_code', 'postal_code'],
    ['region', 'region_iso_code'],
    ['desc', 'name'],
    ['lat', 'location.lat'],
    ['long', 'location.lon'],
  ]);
}

/** One side of a connection. */
export function endpoint(ocsf: string, field: string): FieldMapping[] {
  return [
    ...rows(ocsf, field, [
      ['ip', 'ip'],
      ['port', 'port'],
      ['mac', 'mac', ecsMac],
      ['hostname', 'domain'],
      ['autonomous_system.number', 'as.number'],
      ['autonomous_system.name', 'as.organization.name'],
    ]),
    ...geo(ocsf, field),
  ];
}

/** A user and the first of its groups. */
export function user(ocsf: string, field: string, limits: Limits): FieldMapping[] {
  return rows(
    ocsf,
    field,
    [
      ['name', 'name'],
      ['uid', 'id'],
      ['domain', 'domain'],
      ['email_addr', 'email'],
      ['full_name', 'full_name'],
      ['groups.0.name', 'group.name'],
      ['groups.0.uid', 'group.id'],
    ],
    limits,
  );
}

/** A process with its user and the hashes of its file. */
export function process(ocsf: string, field: string, limits: Limits): FieldMapping[] {
  return [
    ...rows(
      ocsf,
      field,
      [
        ['pid', 'pid'],
        ['name', 'name'],
        ['cmd_line', 'command_line'],
        ['file.path', 'executable'],
        ['uid', 'entity_id'],
        ['working_directory', 'working_directory'],
        ['ptid', 'thread.id'],
        ['created_time', 'start', isoTime],
        ['terminated_time', 'end', isoTime],
        ['user.name', 'user.name'],
        ['user.uid', 'user.id'],
      ],
      limits,
    ),
    ...hashes(`${ocsf}.file.hashes`, field, limits),
  ];
}

/** Of several techniques the first has a place: ECS keeps tactics and techniques in lists apart. */
export function attack(ocsf: string, limits: Limits): FieldMapping[] {
  return rows(
    ocsf,
    'threat',
    [
      ['tactic.uid', 'tactic.id', single],
      ['tactic.name', 'tactic.name', single],
      ['technique.uid', 'technique.id', single],
      ['technique.name', 'technique.name', single],
      ['sub_technique.uid', 'technique.subtechnique.id', single],
      ['sub_technique.name', 'technique.subtechnique.name', single],
    ],
    limits,
  );
}
