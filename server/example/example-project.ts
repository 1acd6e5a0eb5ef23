import type { Category, Origin, ProjectCard } from '../../shared/screening/model.ts';

/** Where the name of a project was published. */
export interface Source {
  readonly place: string;
  readonly year: number;
  readonly url: string;
}

/**
 * A candidate of the example congress. The name is that of a real project, with
 * its source; everything else is invented, as are the county, its people and
 * their votes.
 */
export interface ExampleProject {
  readonly name: string;
  readonly from: Source;
  readonly content: string;
  readonly site: string;
  readonly who: readonly [number, string];
  /** Total and first year's money in 万元. */
  readonly money: readonly [number, number];
  readonly source: string;
  readonly department: string;
  /** First and last day. */
  readonly days: readonly [string, string];
  readonly target: string;
  readonly origin: readonly [Origin, string];
  readonly category: Category;
}

/** The report that names projects of 宁海县 in these two years. */
export function ninghai(year: 2020 | 2021): Source {
  return {
    place: '浙江省宁海县',
    year,
    url: 'http://nh.cnnb.com.cn/system/2021/01/23/012194244.shtml',
  };
}

const WAN = 10_000;

/** The project card of an example. */
export function cardOf(project: ExampleProject): ProjectCard {
  return {
    name: project.name,
    content: project.content,
    site: project.site,
    beneficiaries: project.who[0],
    beneficiaryGroup: project.who[1],
    totalYuan: project.money[0] * WAN,
    yearYuan: project.money[1] * WAN,
    fundingSource: project.source,
    department: project.department,
    startsOn: project.days[0],
    endsOn: project.days[1],
    target: project.target,
    origin: project.origin[0],
    originNote: project.origin[1],
    category: project.category,
  };
}
