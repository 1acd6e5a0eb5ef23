import { dayAfter } from '../../shared/day.ts';
import { LAST_YEAR } from './last-year.ts';
import { NEXT_YEAR, NEXT_YEARS_VOICES } from './next-year.ts';
import { holdPastDrive, settleTowns, type PastStage } from './past-drive.ts';
import { LAST_YEARS_VOICES } from './voices.ts';

/** Last year's drive up to its list of candidates: 322 proposals, every one of them answered. Answers the drive. */
export async function holdLastYearsDrive(stage: PastStage, year: number): Promise<string> {
  await settleTowns(stage);
  const screening = await holdPastDrive(stage, {
    year,
    opensOn: `${year - 1}-09-01`,
    days: 30,
    closesOn: `${year - 1}-09-30`,
    screenedOn: `${year - 1}-10-08`,
    projects: LAST_YEAR,
    voices: LAST_YEARS_VOICES,
    others: 139,
    unreviewed: 0,
  });
  await screening.layAsideOthers();
  await screening.passGates([`${year - 1}-11-12`, `${year - 1}-11-26`, `${year - 1}-12-12`]);
  return screening.drive;
}

const SO_FAR = 20;
const STILL = 11;
/** Matters that departments are asked about and have yet to answer, and within how many days the first. */
const ASKED = 3;
const ANSWER_WITHIN = 6;

/** Next year's drive as it stands today: open for some days more, its first candidates on the preliminary list. */
export async function holdNextYearsDrive(
  stage: PastStage,
  year: number,
  today: string,
): Promise<void> {
  const screening = await holdPastDrive(stage, {
    year,
    opensOn: dayAfter(today, -SO_FAR),
    days: SO_FAR - 1,
    closesOn: dayAfter(today, STILL),
    screenedOn: dayAfter(today, -1),
    projects: NEXT_YEAR,
    voices: NEXT_YEARS_VOICES,
    others: 60,
    unreviewed: 4,
  });
  await screening.askAbout(ASKED, ANSWER_WITHIN);
}
