/** Why a bundle was not loaded; stable, callers may branch on it. */
export type BundleErrorCode =
  'not-a-bundle' | 'unsupported-version' | 'truncated' | 'damaged' | 'limit-exceeded' | 'invalid-document';

/** A bundle that `loadBundle` refuses: nothing of it is loaded. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code: BundleErrorCode;

  /**
   * @param code - See {@link BundleErrorCode}.
   * @param message - What is wrong and how to mend it.
   * @param options - What it was caused by.
   */
  constructor(code: BundleErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
