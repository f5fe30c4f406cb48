/** Props of {@link LogoMark}. */
export interface LogoMarkProps {
  /** Width and height in CSS pixels. @defaultValue 32 */
  readonly size?: number;
}

/**
 * The mark of Logwright: log lines cut like planks, set against a straight edge. Decorative: put the name beside it.
 * @param props - size
 * @returns an SVG hidden from screen readers
 */
export function LogoMark({ size = 32 }: LogoMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7.5" fill="#0e6482" />
      <path fill="#fff" d="M7 7h4.2v18H7z" />
      <path fill="#7fd3ea" d="M13.4 7h8.4l-3 4.2h-5.4z" />
      <path fill="#b6e8f4" d="M13.4 13.9h11.1l-3 4.2h-8.1z" />
      <path fill="#fff" d="M12.2 20.8h14.6l-3 4.2H12.2z" />
    </svg>
  );
}
