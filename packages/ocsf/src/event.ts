/** An OCSF object: attribute names of the schema to values. */
export interface OcsfObject {
  [attribute: string]: unknown;
}

/**
 * Any OCSF event: the attributes that every class of OCSF 1.8 requires.
 * Narrow by `class_uid` to a class type for the rest.
 */
export interface OcsfEvent extends OcsfObject {
  readonly class_uid: number;
  readonly category_uid: number;
  readonly activity_id: number;
  /** `class_uid * 100 + activity_id` */
  readonly type_uid: number;
  readonly severity_id: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  readonly metadata: OcsfObject;
}
