import { ForwardedError, InputError, NotAllowedError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { ConnectorErrorCode } from '@logwright/connector-kit';
import type { ErrorRequestHandler } from 'express';
import { describeFailure, isConnectorError } from './service/failure';

/**
 * Maps errors of connectors to those that the backend framework turns into HTTP answers: the one place where it is
 * done. Everything else passes unchanged.
 *
 * @param error - whatever was thrown
 * @returns An error of `@backstage/errors` with the cause kept, or the error itself.
 */
export function toHttpError(error: unknown): unknown {
  if (!isConnectorError(error)) return error;
  const { message, action } = describeFailure(error);
  const text = `${message} ${action}`;
  switch (error.code satisfies ConnectorErrorCode) {
    case 'not_found':
      return new NotFoundError(text, error);
    case 'forbidden':
      return new NotAllowedError(text, error);
    case 'query_invalid':
    case 'limit_exceeded':
      return new InputError(text, error);
    case 'unauthenticated':
    case 'unavailable':
    case 'locked':
    case 'storage_full':
    case 'cancelled':
      return new ServiceUnavailableError(text, error);
    case 'config_invalid':
    case 'corrupt':
    case 'protocol':
      return new ForwardedError(text, error);
    default:
      return error;
  }
}

/** Express error handler that applies {@link toHttpError} and leaves the answer to the framework. */
export const mapErrors: ErrorRequestHandler = (error, _request, _response, next) => next(toHttpError(error));
