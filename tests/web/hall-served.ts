import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { builtPages } from '../../server/platform/http/pages.ts';
import { defaultSettings } from '../../shared/ballot/defaults.ts';
import type { CandidateResult } from '../../shared/ballot/model.ts';
import type { HallView, RoundState, RoundTally, RoundView } from '../../shared/ballot/round.ts';

/** Forty names of projects as they have been voted on. */
export const NAMES: readonly string[] = `县人民医院新建工程
建设普惠托育机构
农村公路建设项目
新民社区“共同缔造”建设项目
丁家坝安置区二期建设
教育设施改善工程
“三线一站”新型电力系统建设
修缮经五路项目
城北小学门前道路建设项目
上顿渡2024年民宅改造工程
持续推进心理健康教育工作民生实事项目
那柳村韦柳屯生活污水生态净化项目
农田水利设施建设三年行动项目
创业大道南延线建设项目
胭脂湖街道荷花安置小区建设
张寨镇高标准农田建设项目
绵阳火车站站前广场及周边配套设施建设项目
群众出行便捷优享
张寨镇农村公路提档升级工程
县精神康复中心暨深甽中心卫生院迁建工程
中小学校舍建设工程项目
深化“雪亮工程”
中心城区水环境综合治理
沛北昭阳公园
船湾镇综合文化服务中心项目
免费接种乙肝疫苗
城镇美化工程
联网公路建设工程
广福社区幸福屋场
旱作农业推广
农村公路改造提升工程
大力整治危旧房项目
湖畔佳苑工程
中心城区停车位建设工程
尚城花园小区维修墙体脱落项目
洋县中小学幼儿园基础设施提升改造项目
鄢中安村路灯亮化建设
公办中小学教室(功能室)空调配置
学后托管与名师乡村工作室
社区综合服务提升改造项目`.split('\n');

/** Forty of which half are long. */
export const LONG: readonly string[] = `公办中小学教室(功能室)空调配置
耕地质量提升示范项目
绵阳火车站站前广场及周边配套设施建设项目
打铁巷及周边片区基础设施提升改造项目
农田水利基础设施建设提升工程
农村生活污水治理工程(一期)
0—6岁孤独症谱系障碍儿童数字疗法干预
马班水库除险加固工程
“可躺式”课桌椅进校园民生实事项目
持续推进心理健康教育工作民生实事项目
美景天城小区排查、维修配电箱项目
中心城区水环境综合治理
张寨镇高标准农田建设项目
地质灾害治理工程
山塘水库综合整治工程
那柳村韦柳屯生活污水生态净化项目
基层社区卫生服务站和农村卫生室整体达标建设项目
恒大二期安装电动车充电车棚项目
城区发展保障性租赁房屋项目
县精神康复中心暨深甽中心卫生院迁建工程
城市用气提升工程
免费残疾评定和发放困难家庭残疾儿童康复训练生活补助
免费接种乙肝疫苗
未来生活馆建设工程
第二医院医疗健康集团总院提升改造工程
城市垃圾分类处理章舍中转站改造项目
元金村元村屯至汉世伟猪场道路硬化工程
城乡交通票价惠民工程
船湾镇农村生活垃圾收转运体系建设项目
北坡镇三合新村至白沙岗桥头路段亮化工程项目
洋县2024年老旧小区改造项目
中小学(幼儿园)校门升降防撞柱安装项目
盛大名苑高层住宅消防栓通水项目
城市人居环境提升项目
“两江四岸”部分地段提升改造项目
南河体育中心游泳综合馆重建项目
荣山镇天泉村六组桥梁工程
沙坪村村中桥梁建设
洋县中小学幼儿园基础设施提升改造项目
职教中心小江分校区建设项目`.split('\n');

const AT = '2026-01-19T01:00:00.000Z';
const DEPUTIES = 248;
const PRESENT = 231;

/** A tally that falls evenly from nearly all votes to few; `tied` of them equal at the last seat. */
function tallyOf(names: readonly string[], seats: number, tied: number): RoundTally {
  const last = seats - (tied > 0 ? 1 : 0);
  const results = names.map((_, at): CandidateResult => {
    const equal = at >= last && at < last + tied;
    const inFavour = equal ? 140 : Math.max(3, 228 - Math.round((at * 200) / names.length));
    const elected = at < last;
    return {
      candidate: `A${at + 1}`,
      for: inFavour,
      against: PRESENT - inFavour,
      abstain: 0,
      rank: equal ? last + 1 : at + 1,
      passed: inFavour > DEPUTIES / 2,
      elected,
    };
  });
  return {
    issued: PRESENT,
    replaced: 0,
    returned: PRESENT,
    unused: 0,
    missing: 0,
    valid: PRESENT,
    invalid: 0,
    blank: 0,
    needed: 125,
    base: DEPUTIES,
    results,
    elected: results.filter(({ elected }) => elected).map(({ candidate }) => candidate),
    tied: results.slice(last, last + tied).map(({ candidate }) => candidate),
    vacant: 0,
    outcome: 'decided',
  };
}

export interface Shown {
  readonly state: RoundState;
  readonly names: readonly string[];
  readonly number?: number;
  readonly tied?: number;
  readonly more?: Partial<RoundView>;
}

/** What the hall is told of a round with these candidates. */
export function hallOf({ state, names, number = 1, tied = 0, more = {} }: Shown): HallView {
  const seats = Math.max(1, Math.floor(names.length / 2));
  const settings = defaultSettings('congress', seats);
  const round: RoundView = {
    id: 'r1',
    ballot: 'b1',
    number,
    kind: number === 1 ? 'first' : 'second-ballot',
    repeat: false,
    state,
    closing: false,
    secrecy: 'secret',
    manner: null,
    rules: settings.rules,
    candidates: names.map((name, at) => ({ code: `A${at + 1}`, name })),
    allDeputies: DEPUTIES,
    present: PRESENT,
    figures: { issued: PRESENT, returned: 187, unused: 0 },
    code: state === 'draft' ? null : '5d20 c3a1 8e4f 1b76',
    readOut: state === 'announced' ? '3f2a 91c0 77de 0b45' : null,
    tally: state === 'announced' ? tallyOf(names, seats, tied) : null,
    scrutineers: [],
    scrutineersNeeded: 2,
    scrutineersToPass: 2,
    custody: null,
    reachedAt: { ready: AT, open: AT },
    quorumConfirmedAt: AT,
    scrutineersPassedAt: AT,
    voided: null,
    votingTime: null,
    ...more,
  };
  return {
    session: {
      id: 's1',
      body: 'qinghe',
      term: 18,
      number: 5,
      title: '青禾县第十八届人民代表大会第五次会议',
      opensOn: '2026-01-19',
      rehearsal: false,
      state: 'sitting',
    },
    bodyName: '青禾县人民代表大会',
    ballotTitle: '2026年度民生实事项目票决',
    attendance: {
      allDeputies: DEPUTIES,
      expected: 240,
      present: PRESENT,
      byDelegation: [],
    },
    quorum: { needed: 166, met: true },
    round,
    settings,
    result: null,
    electedBefore: [],
  };
}

/** The built pages with a live line that says what the test lets it say. */
export interface ServedHall {
  url(): string;
  show(view: HallView): void;
  /** The server is gone, and every line with it. */
  stop(): Promise<void>;
  /** The server is back, on the same address. */
  start(): Promise<void>;
}

/** Serves the big screen of a hall for the tests of this file. */
export function serveBigScreen(pages: string): ServedHall {
  const lines = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let shown: HallView | undefined;
  let version = 1;
  let port = 0;
  let server: Server | undefined;

  const frame = (): Uint8Array =>
    new TextEncoder().encode(
      `data: ${JSON.stringify({ topic: 'hall/s1', version, state: shown })}\n\n`,
    );
  const live = (): Response => {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller;
        lines.add(controller);
        controller.enqueue(frame());
      },
      cancel() {
        if (own !== undefined) lines.delete(own);
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };
  const served: ServedHall = {
    url: () => `http://127.0.0.1:${port}`,
    show(view) {
      shown = view;
      version += 1;
      for (const line of lines) line.enqueue(frame());
    },
    async stop() {
      lines.clear();
      const gone = server;
      server = undefined;
      await new Promise<void>((resolve) => {
        if (gone === undefined) return resolve();
        gone.close(() => resolve());
        gone.closeAllConnections();
      });
    },
    async start() {
      const app = new Hono().get('/api/live', live).route('/', builtPages(pages));
      const opened = createServer(getRequestListener(app.fetch));
      server = opened;
      await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
      const bound = opened.address();
      if (bound === null || typeof bound === 'string') throw new Error('no port');
      ({ port } = bound);
    },
  };
  beforeAll(() => served.start());
  afterAll(() => served.stop());
  return served;
}
