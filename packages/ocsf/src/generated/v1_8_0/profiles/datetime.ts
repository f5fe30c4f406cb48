// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

/** Attributes that profile `datetime` adds to most classes. */
export type DatetimeProfile = {
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
  readonly time_dt?: string;
};
