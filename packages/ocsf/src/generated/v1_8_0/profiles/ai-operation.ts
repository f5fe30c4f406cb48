// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { AiModel } from '../objects/ai-model.js';
import type { MessageContext } from '../objects/message-context.js';

/** Attributes that profile `ai_operation` adds to most classes. */
export type AiOperationProfile = {
  readonly ai_model?: AiModel;
  readonly message_context?: MessageContext;
};
