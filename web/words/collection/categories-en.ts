import type { categories as zh } from './categories-zh.ts';

export const categories: typeof zh = {
  employment: 'Employment',
  education: 'Education',
  health: 'Health',
  'social-security': 'Social security',
  care: 'Care of old and young',
  housing: 'Housing and old estates',
  transport: 'Transport',
  municipal: 'Municipal services',
  water: 'Water',
  environment: 'Environment',
  'culture-sport': 'Culture and sport',
  'public-safety': 'Public safety',
  rural: 'Rural revival',
  services: 'Everyday services',
  'disability-aid': 'Disability and aid',
  'social-governance': 'Social governance',
};
