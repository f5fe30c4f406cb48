export { ChartFrame, type ChartDay, type ChartFrameProps, type ChartSeries } from './charts/ChartFrame';
export { Gauge, type GaugeProps } from './charts/Gauge';
export { OTHER_SERIES, seriesColor } from './charts/series-color';
export { Sparkline, type SparklineProps } from './charts/Sparkline';
export { StackedVolume, type StackedVolumeProps } from './charts/StackedVolume';
export { TimeSeries, type TimeSeriesProps } from './charts/TimeSeries';
export {
  EvidenceNote,
  GradeMark,
  gradeWords,
  type EvidenceNoteProps,
  type GradeMarkProps,
} from './figures/EvidenceNote';
export { Figure, type FigureProps } from './figures/Figure';
export {
  formatDuration,
  formatFigure,
  plural,
  UNKNOWN_FIGURE,
  type FigureText,
  type FigureUnit,
} from './figures/format-figure';
export { formatAbsolute, formatDay, formatLongDay, formatRelative } from './figures/format-time';
export { RelativeTime, type RelativeTimeProps } from './figures/RelativeTime';
export { useNow } from './figures/use-now';
export { CommandLine, CopyButton, type CommandLineProps, type CopyButtonProps } from './states/CommandLine';
export { EmptyNotice, type EmptyNoticeProps } from './states/EmptyNotice';
export { ErrorNotice, type ErrorNoticeProps } from './states/ErrorNotice';
export { DemoBadge } from './status/DemoBadge';
export { SeverityBadge, type SeverityBadgeProps } from './status/SeverityBadge';
export {
  StatusBadge,
  StatusMark,
  statusWords,
  type StatusBadgeProps,
  type StatusMarkProps,
} from './status/StatusBadge';
