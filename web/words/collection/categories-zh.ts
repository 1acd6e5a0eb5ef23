/** The categories of livelihood projects, said in several rooms. */
export const categories = {
  employment: '就业创业',
  education: '教育',
  health: '医疗卫生',
  'social-security': '社会保障',
  care: '养老托育',
  housing: '住房与老旧小区',
  transport: '交通出行',
  municipal: '市政与城市管理',
  water: '水利饮水',
  environment: '生态环境',
  'culture-sport': '文化体育',
  'public-safety': '公共安全',
  rural: '乡村振兴',
  services: '便民服务',
  'disability-aid': '助残救助',
  'social-governance': '社会治理',
};
