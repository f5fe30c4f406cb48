// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { groupObject, type Group } from '../objects/group.js';
import { requestObject, type Request } from '../objects/request.js';
import { responseObject, type Response } from '../objects/response.js';
import { serviceObject, type Service } from '../objects/service.js';
import { tokenObject, type Token } from '../objects/token.js';

/** OCSF object `api`. */
export type Api = {
  readonly group?: Group;
  readonly operation: string;
  readonly request?: Request;
  readonly response?: Response;
  readonly service?: Service;
  readonly token?: Token;
  readonly version?: string;
};

/** Facts of OCSF object `api`. */
export const apiObject: ObjectFact = {
  kind: 'object',
  name: 'api',
  caption: 'API',
  extends: 'object',
  profiles: [],
  attributes: {
    group: { type: 'object_t', object: () => groupObject },
    operation: { type: 'string_t', requirement: 'required' },
    request: { type: 'object_t', object: () => requestObject, requirement: 'recommended' },
    response: { type: 'object_t', object: () => responseObject, requirement: 'recommended' },
    service: { type: 'object_t', object: () => serviceObject },
    token: { type: 'object_t', object: () => tokenObject },
    version: { type: 'string_t' },
  },
};
