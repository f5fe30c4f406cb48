import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import styles from './states.module.css';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for screen readers: `Copy the command`. */
  readonly label: string;
}

/**
 * Copies a text to the clipboard and says so.
 * @param props - text and label
 * @returns the button
 */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  };
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
      aria-label={copied ? 'Copied' : label}
      onPress={copy}
    />
  );
}

/** Props of {@link CommandLine}. */
export interface CommandLineProps {
  /** A command, or a few lines of configuration. */
  readonly command: string;
}

/**
 * A command that can be copied.
 * @param props - the command
 * @returns a code block with a copy button
 */
export function CommandLine({ command }: CommandLineProps) {
  return (
    <div className={styles.command}>
      <pre tabIndex={0}>
        <code>{command}</code>
      </pre>
      <CopyButton text={command} label="Copy the command" />
    </div>
  );
}
