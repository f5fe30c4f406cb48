// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { applicationObject, type Application } from '../objects/application.js';
import { serviceObject, type Service } from '../objects/service.js';

/** Values of `ai_role_id`: 0 Unknown, 1 User, 2 Assistant, 3 Tool, 4 Agent, 5 Orchestrator, 6 Retriever, 99 Other. */
export type MessageContextAiRoleId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** OCSF object `message_context`. */
export type MessageContext = {
  readonly name?: string;
  readonly uid?: string;
  readonly ai_role?: string;
  readonly ai_role_id?: MessageContextAiRoleId;
  readonly application?: Application;
  readonly completion_tokens?: number;
  readonly prompt_tokens?: number;
  readonly service?: Service;
  readonly total_tokens?: number;
};

/** Facts of OCSF object `message_context`. */
export const messageContextObject: ObjectFact = {
  kind: 'object',
  name: 'message_context',
  caption: 'Message Context',
  extends: '_entity',
  constraints: { atLeastOne: ['application', 'service'] },
  profiles: ['data_classification'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    ai_role: { type: 'string_t' },
    ai_role_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'User',
        2: 'Assistant',
        3: 'Tool',
        4: 'Agent',
        5: 'Orchestrator',
        6: 'Retriever',
        99: 'Other',
      },
      sibling: 'ai_role',
    },
    application: { type: 'object_t', object: () => applicationObject, requirement: 'recommended' },
    completion_tokens: { type: 'integer_t' },
    prompt_tokens: { type: 'integer_t' },
    service: { type: 'object_t', object: () => serviceObject, requirement: 'recommended' },
    total_tokens: { type: 'integer_t' },
  },
};
