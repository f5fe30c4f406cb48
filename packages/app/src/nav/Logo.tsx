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
      <path fill="#fff" d="M7 6h4.8v14.6h14.4L23 25.4H7z" />
      <path fill="#7fd3ea" d="M15 7.6h7.6L20.4 11H15z" />
      <path fill="#a9e3f2" d="M15 13.6h10.6L23.4 17H15z" />
    </svg>
  );
}
