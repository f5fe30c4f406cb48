import { EmptyNotice } from '@logwright/plugin-siem-react';
import { ButtonLink } from '@backstage/ui';
import type { LogSourceKey } from '../api/siem-api';

/** Props of {@link NotFound}. */
export interface NotFoundProps {
  readonly logSource: LogSourceKey;
  readonly listPath: string;
}

/**
 * Says that a log source is not known.
 * @param props - platform and name
 * @returns a notice with a way back to the list
 */
export function NotFound({ logSource, listPath }: NotFoundProps) {
  return (
    <EmptyNotice
      title={`No log source ${logSource.name} in ${logSource.platform}`}
      actions={
        <ButtonLink href={`${listPath}?q=${encodeURIComponent(logSource.name)}`} size="small" variant="secondary">
          Search the list
        </ButtonLink>
      }
    >
      It may have another name, be in another platform, or have been removed with its data.
    </EmptyNotice>
  );
}
