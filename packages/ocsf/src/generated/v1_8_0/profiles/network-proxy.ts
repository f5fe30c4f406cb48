// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { HttpRequest } from '../objects/http-request.js';
import type { HttpResponse } from '../objects/http-response.js';
import type { NetworkConnectionInfo } from '../objects/network-connection-info.js';
import type { NetworkProxy } from '../objects/network-proxy.js';
import type { NetworkTraffic } from '../objects/network-traffic.js';
import type { Tls } from '../objects/tls.js';

/** Attributes that profile `network_proxy` adds to most classes. */
export type NetworkProxyProfile = {
  readonly proxy_connection_info?: NetworkConnectionInfo;
  readonly proxy_endpoint?: NetworkProxy;
  readonly proxy_http_request?: HttpRequest;
  readonly proxy_http_response?: HttpResponse;
  readonly proxy_tls?: Tls;
  readonly proxy_traffic?: NetworkTraffic;
};
