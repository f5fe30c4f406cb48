/** A value that survives JSON unchanged. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object: string keys, {@link JsonValue} values. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}
