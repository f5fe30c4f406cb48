import { useApi } from '@backstage/core-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { siemApiRef, type ExportFile } from '../api/siem-api';
import { toFilter, type LogSourcesView } from './address';

/** Props of {@link ExportMenu}. */
export interface ExportMenuProps {
  readonly view: LogSourcesView;
  readonly totalItems: number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Saves all log sources that match the filters as a file.
 * @param props - the view
 * @returns a button with a menu of formats
 */
export function ExportMenu({ view, totalItems, onFailure }: ExportMenuProps) {
  const api = useApi(siemApiRef);
  const [pending, setPending] = useState(false);
  const save = (format: 'csv' | 'json') => {
    setPending(true);
    api
      .exportLogSources(toFilter(view), format)
      .then(saveFile, onFailure)
      .finally(() => setPending(false));
  };
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={pending}
        isDisabled={totalItems === 0}
      >
        Export
      </Button>
      <Menu placement="bottom end">
        <MenuItem onAction={() => save('csv')}>{`CSV, ${totalItems} rows`}</MenuItem>
        <MenuItem onAction={() => save('json')}>{`JSON, ${totalItems} rows`}</MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

function saveFile({ fileName, content }: ExportFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
