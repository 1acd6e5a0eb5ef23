import type { Category, Channel, Origin } from '../../shared/collection/model.ts';

/** What a sheet writes for a value, and what else it reads for it. */
type Words<Value extends string> = Readonly<
  Record<
    Value,
    { readonly zh: string; readonly en: string; readonly alsoCalled?: readonly string[] }
  >
>;

export const CATEGORY_WORDS: Words<Category> = {
  employment: { zh: '就业创业', en: 'Employment' },
  education: { zh: '教育', en: 'Education' },
  health: { zh: '医疗卫生', en: 'Health' },
  'social-security': { zh: '社会保障', en: 'Social security' },
  care: { zh: '养老托育', en: 'Care for old and young' },
  housing: { zh: '住房与老旧小区', en: 'Housing' },
  transport: { zh: '交通出行', en: 'Transport' },
  municipal: { zh: '市政与城市管理', en: 'Municipal works' },
  water: { zh: '水利饮水', en: 'Water' },
  environment: { zh: '生态环境', en: 'Environment' },
  'culture-sport': { zh: '文化体育', en: 'Culture and sport' },
  'public-safety': { zh: '公共安全', en: 'Public safety' },
  rural: { zh: '乡村振兴', en: 'Rural development' },
  services: { zh: '便民服务', en: 'Public services' },
  'disability-aid': { zh: '助残救助', en: 'Disability and relief' },
  'social-governance': { zh: '社会治理', en: 'Community governance' },
};

export const ORIGIN_WORDS: Words<Origin> = {
  residents: { zh: '群众提出', en: 'Residents', alsoCalled: ['群众', '群众建议'] },
  deputies: { zh: '代表提出', en: 'Deputies', alsoCalled: ['代表', '代表建议'] },
  departments: { zh: '部门提出', en: 'Departments', alsoCalled: ['部门'] },
  stations: { zh: '联络站收集', en: 'Liaison stations', alsoCalled: ['联络站'] },
  government: { zh: '政府提出', en: 'Government', alsoCalled: ['政府'] },
};

export const CHANNEL_WORDS: Words<Channel> = {
  web: { zh: '网页', en: 'Web page' },
  qr: { zh: '二维码', en: 'QR code' },
  letter: { zh: '来信', en: 'Letter' },
  call: { zh: '来电', en: 'Call' },
  visit: { zh: '来访', en: 'Visit' },
  meeting: { zh: '座谈', en: 'Meeting' },
  import: { zh: '表格导入', en: 'Import' },
};
