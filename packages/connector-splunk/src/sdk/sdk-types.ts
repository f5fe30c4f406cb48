import type { IncomingHttpHeaders } from 'node:http';

/** Parameters of a request: the SDK encodes arrays as repeated keys. */
export type SdkParams = Record<string, string | number | readonly string[]>;

/** What the SDK resolves and rejects with. */
export interface SdkResponse {
  readonly status: number;
  readonly data: unknown;
  readonly error: unknown;
  readonly response: { readonly headers: IncomingHttpHeaders; readonly statusCode: number };
}

/** What the SDK hands to a transport. */
interface SdkMessage {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The part of splunkjs.Http that a transport overrides or calls. */
export interface SdkHttp {
  makeRequest(url: string, message: SdkMessage): Promise<SdkResponse>;
  parseJson(text: string): unknown;
  _buildResponse(
    error: unknown,
    response: { headers: IncomingHttpHeaders; statusCode: number },
    text: string,
  ): SdkResponse;
  _getCookieString(): string;
}

/** A class made by the SDK's own `extend`. */
interface SdkHttpClass {
  new (): SdkHttp;
  extend(members: Partial<SdkHttp> & ThisType<SdkHttp>): SdkHttpClass;
  encode(params: SdkParams): string;
}

/** The part of splunkjs.Service used here. */
export interface SdkService {
  sessionKey: string;
  readonly version: string;
  readonly http: SdkHttp;
  login(): Promise<unknown>;
  getInfo(): Promise<unknown>;
  get(path: string, params: SdkParams): Promise<SdkResponse>;
  post(path: string, params: SdkParams): Promise<SdkResponse>;
  urlify(path: string): string;
  _headers(headers?: Record<string, string>): Record<string, string>;
}

/** Constructor parameters of splunkjs.Service used here. */
interface SdkServiceParams {
  readonly scheme: 'https';
  readonly host: string;
  readonly port: string;
  readonly username?: string;
  readonly password?: string;
  readonly sessionKey?: string;
  readonly authorization?: 'Splunk' | 'Bearer';
  readonly autologin: boolean;
}

/** The slice of splunk-sdk 2.0.2 that this package uses; the package itself carries no types. */
export interface SplunkSdk {
  readonly Http: SdkHttpClass;
  readonly Service: new (http: SdkHttp, params: SdkServiceParams) => SdkService;
  readonly Logger: Record<string, unknown>;
}
