import { type ReactNode, useId } from 'react';
import type { LabRecord } from './failed-sudo';
import styles from './lab.module.css';

/** The tool of the lab: a filter over parsed fields, the records, and the fields of the chosen one. */
export function RecordTool(props: {
  filter: string;
  onFilter: (filter: string) => void;
  shown: readonly LabRecord[];
  total: number;
  selected: LabRecord | undefined;
  onSelect: (record: LabRecord) => void;
}): ReactNode {
  const { filter, onFilter, shown, total, selected, onSelect } = props;
  const field = useId();
  return (
    <div className={styles.tool}>
      <label htmlFor={field}>Filter the records of web-03</label>
      <input
        id={field}
        className={styles.input}
        value={filter}
        placeholder="type=USER_CMD res=failed"
        autoComplete="off"
        spellCheck={false}
        onChange={event => onFilter(event.target.value)}
      />
      <p className={styles.count} aria-live="polite">
        {shown.length} of {total} records. Terms: field=value, field!=value, or a word.
      </p>
      <ul className={styles.records} aria-label="Records" tabIndex={0}>
        {shown.map(record => (
          <li key={record.line}>
            <button
              type="button"
              className={styles.record}
              aria-pressed={selected?.line === record.line}
              onClick={() => onSelect(record)}
            >
              {record.text}
            </button>
          </li>
        ))}
        {shown.length === 0 && (
          <li className={styles.empty}>No record matches. Take a term away, or check its spelling.</li>
        )}
      </ul>
      <Fields record={selected} />
    </div>
  );
}

function Fields({ record }: { record: LabRecord | undefined }): ReactNode {
  if (!record) return <p className={styles.hint}>Choose a record to see its fields, as the parser reads them.</p>;
  if (!record.native) return <p className={styles.wrong}>The parser refused this record.</p>;
  return (
    <div className={styles.fields} tabIndex={0} role="region" aria-label="Fields of the chosen record">
      <table>
        <caption>Fields, as the parser reads them</caption>
        <tbody>
          {Object.entries(record.native).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
