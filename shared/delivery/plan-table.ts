/** A row of the published plan of a year, with the columns that such plans have. Money in whole yuan. */
export interface PlanLine {
  readonly project: string;
  readonly number: number;
  readonly name: string;
  /** 规模及内容 */
  readonly scale: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totalYuan: number;
  /** 当年投资, by the plan. */
  readonly yearYuan: number;
  readonly target: string;
  /** Sources of the money, each once. */
  readonly source: string;
  /** Lead department first. */
  readonly units: string;
}

/** The published plan of a year. */
export interface PlanTableOfYear {
  readonly year: number;
  /** The day on which this is true, in Beijing. */
  readonly today: string;
  readonly lines: readonly PlanLine[];
  /** Projects of the year whose plans are not published. */
  readonly unplanned: number;
}
