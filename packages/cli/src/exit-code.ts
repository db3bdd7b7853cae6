/** What a run of the command means to whoever called it, such as a CI job. */
export const ExitCode = {
  /** Nothing at the level of `--fail-on`. */
  fine: 0,
  /** Findings at that level. */
  findings: 1,
  /** Wrong usage, or input that cannot be read. */
  unusable: 2,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
