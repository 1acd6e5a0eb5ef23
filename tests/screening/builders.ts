import type { CandidateEntry, ProjectCard } from '../../shared/screening/model.ts';

/** A card with nothing wrong, and what a test wants otherwise. */
export function card(changes: Partial<ProjectCard> = {}): ProjectCard {
  return {
    name: '青溪镇卫生院改扩建',
    content: '新建门诊楼 2,400 平方米，改造病房 30 间',
    site: '青溪镇河东路 8 号',
    beneficiaries: 32_000,
    beneficiaryGroup: '全镇居民',
    totalYuan: 12_345_600,
    yearYuan: 8_000_000,
    fundingSource: '县财政 80%，镇自筹 20%',
    department: '卫生健康局',
    startsOn: '2027-03-01',
    endsOn: '2027-11-30',
    target: '11 月底前投入使用',
    origin: 'residents',
    originNote: '群众建议 37 件，代表建议 2 件',
    category: 'health',
    ...changes,
  };
}

/** The same with its code. */
export function entry(code: string, changes: Partial<CandidateEntry> = {}): CandidateEntry {
  return { ...card({ name: `项目 ${code}` }), code, ...changes };
}
