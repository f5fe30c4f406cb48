import { ErrorNotice } from '@logwright/plugin-siem-react';
import { describeError } from '../api/describe-error';

/** Props of {@link LoadFailure}. */
export interface LoadFailureProps {
  /** What did not load: `The list of log sources`. */
  readonly what: string;
  readonly error: unknown;
  /** What still works without it. */
  readonly stillWorks: string;
  readonly onRetry: () => void;
}

/**
 * Says that a page or a part of it did not load.
 * @param props - what failed
 * @returns an alert with a button that tries again where that can help
 */
export function LoadFailure({ what, error, stillWorks, onRetry }: LoadFailureProps) {
  const words = describeError(error);
  const object = what.charAt(0).toLowerCase() + what.slice(1);
  const titles = {
    'not-permitted': `You may not see ${object}`,
    'not-signed-in': `Sign in to see ${object}`,
    'not-found': `${what} could not be found`,
    unreachable: `${what} did not load`,
    failed: `${what} did not load`,
  } as const;
  return (
    <ErrorNotice
      title={titles[words.kind]}
      detail={words.detail}
      stillWorks={stillWorks}
      requestId={words.requestId}
      onRetry={words.kind === 'not-permitted' ? undefined : onRetry}
    />
  );
}
