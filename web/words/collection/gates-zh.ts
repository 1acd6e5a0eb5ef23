/** The gates (审定环节) of every kind of body. */
export const gates = {
  'government-meeting': '政府常务会议',
  'joint-meeting': '党政联席会议',
  'party-committee': '党委会议',
  'standing-committee': '人大常委会',
  presidium: '主席团',
  'working-committee': '党工委',
};
