import { en as consoleEn } from '../../web/words/ballot/console/en.ts';
import { zh as consoleZh } from '../../web/words/ballot/console/zh.ts';
import { en as prepareEn } from '../../web/words/ballot/prepare/en.ts';
import { zh as prepareZh } from '../../web/words/ballot/prepare/zh.ts';
import { en as scrutineerEn } from '../../web/words/ballot/scrutineer/en.ts';
import { zh as scrutineerZh } from '../../web/words/ballot/scrutineer/zh.ts';
import { en as voteCheckEn } from '../../web/words/ballot/vote/check/en.ts';
import { zh as voteCheckZh } from '../../web/words/ballot/vote/check/zh.ts';
import { en as voteEn } from '../../web/words/ballot/vote/en.ts';
import { zh as voteZh } from '../../web/words/ballot/vote/zh.ts';
import { en as congressEn } from '../../web/words/congress/en.ts';
import { en as signInEn } from '../../web/words/congress/sign-in/en.ts';
import { zh as signInZh } from '../../web/words/congress/sign-in/zh.ts';
import { zh as congressZh } from '../../web/words/congress/zh.ts';
import { en as checkEn } from '../../web/words/ballot/results/check/en.ts';
import { zh as checkZh } from '../../web/words/ballot/results/check/zh.ts';
import { en as screeningEn } from '../../web/words/screening/en.ts';
import { zh as screeningZh } from '../../web/words/screening/zh.ts';
import { en as designEn } from '../../web/words/design/en.ts';
import { zh as designZh } from '../../web/words/design/zh.ts';

/** The words of every page of a session, in both languages; English is read in large mode. */
export const LANGUAGES = [
  {
    language: 'zh-CN',
    size: 'standard',
    congress: congressZh,
    screening: screeningZh,
    prepare: prepareZh,
    rostrum: consoleZh,
    vote: voteZh,
    voteCheck: voteCheckZh,
    scrutineer: scrutineerZh,
    signIn: signInZh,
    check: checkZh,
    design: designZh,
  },
  {
    language: 'en',
    size: 'large',
    congress: congressEn,
    screening: screeningEn,
    prepare: prepareEn,
    rostrum: consoleEn,
    vote: voteEn,
    voteCheck: voteCheckEn,
    scrutineer: scrutineerEn,
    signIn: signInEn,
    check: checkEn,
    design: designEn,
  },
] as const;
