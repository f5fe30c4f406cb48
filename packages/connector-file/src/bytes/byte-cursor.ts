/**
 * Reads a byte stream forwards with look-ahead and put-back.
 *
 * A failure of the stream is held back until every byte before it has been taken.
 */
export class ByteCursor implements AsyncIterable<Buffer> {
  readonly #source: AsyncIterator<Buffer>;
  #chunks: Buffer[] = [];
  #available = 0;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Looks ahead. @returns True when at least `bytes` bytes are available, false when the stream ends or fails before. */
  async fill(bytes: number): Promise<boolean> {
    while (this.#available < bytes && (await this.#pull()));
    return this.#available >= bytes;
  }

  /** @returns Up to `bytes` bytes that {@link fill} has made available, without taking them. */
  peek(bytes: number): Buffer {
    const first = this.#chunks[0];
    if (first === undefined) return Buffer.alloc(0);
    if (this.#chunks.length > 1 && first.length < bytes) this.#chunks = [Buffer.concat(this.#chunks, this.#available)];
    return (this.#chunks[0] as Buffer).subarray(0, bytes);
  }

  /** Takes exactly `bytes` bytes. @returns Fewer when the stream ends before. @throws The stream's failure. */
  async take(bytes: number): Promise<Buffer> {
    if (!(await this.fill(bytes))) this.#throwFailure();
    const taken = this.peek(bytes);
    this.#drop(taken.length);
    return taken;
  }

  /** Takes the next run of bytes, at most `limit`. @returns Undefined at the end. @throws The stream's failure. */
  async next(limit = Number.POSITIVE_INFINITY): Promise<Buffer | undefined> {
    if (this.#available === 0 && !(await this.#pull())) {
      this.#throwFailure();
      return undefined;
    }
    const first = this.#chunks[0] as Buffer;
    const taken = first.length <= limit ? first : first.subarray(0, limit);
    this.#drop(taken.length);
    return taken;
  }

  /** Puts bytes back in front. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#chunks.unshift(bytes);
    this.#available += bytes.length;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, undefined> {
    for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) yield chunk;
  }

  /** Frees the stream underneath. Idempotent. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }

  async #pull(): Promise<boolean> {
    while (!this.#ended) {
      try {
        const step = await this.#source.next();
        if (step.done === true) this.#ended = true;
        else if (step.value.length > 0) {
          this.#chunks.push(step.value);
          this.#available += step.value.length;
          return true;
        }
      } catch (error) {
        this.#ended = true;
        this.#failure = { error };
      }
    }
    return false;
  }

  #drop(bytes: number): void {
    this.#available -= bytes;
    let left = bytes;
    while (left > 0) {
      const first = this.#chunks[0] as Buffer;
      if (first.length > left) {
        this.#chunks[0] = first.subarray(left);
        return;
      }
      left -= first.length;
      this.#chunks.shift();
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
