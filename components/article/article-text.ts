interface Part {
  readonly kind: 'heading' | 'paragraph';
  readonly en: string;
  readonly zh: string;
}

/** A small bilingual article of our own, on which Duidu shows itself. */
export const ARTICLE: readonly Part[] = [
  {
    kind: 'heading',
    en: 'A bowl of noodles before the train leaves',
    zh: '上车前的一碗面',
  },
  {
    kind: 'paragraph',
    en: 'At half past six in the morning the noodle shops around Zhengzhou Railway Station are already full. Travellers with suitcases sit next to taxi drivers who have just finished the night shift, and all of them are waiting for the same thing: a large bowl of huimian.',
    zh: '早上六点半，郑州火车站周围的面馆已经坐满了。拖着行李箱的旅客旁边，坐着刚下夜班的出租车司机，大家等的是同一样东西：一大碗烩面。',
  },
  {
    kind: 'paragraph',
    en: 'The noodles are pulled to order. The cook takes a strip of dough three fingers wide, stretches it with both arms, tears it down the middle and drops it into mutton broth that has been simmering for five hours.',
    zh: '面是现扯的。师傅拿起一条三指宽的面片，两臂一拉，从中间撕开，丢进已经炖了五个小时的羊肉汤里。',
  },
  {
    kind: 'heading',
    en: 'What goes into the bowl',
    zh: '碗里有什么',
  },
  {
    kind: 'paragraph',
    en: 'Strips of tofu, kelp, black fungus and quail eggs follow the noodles into the pot; coriander and a spoonful of chilli oil come last. A bowl costs 15 yuan. “In 1980 it cost 3 jiao,” says an old customer, “but the broth has not changed.”',
    zh: '面下锅以后，再放豆腐丝、海带、木耳和鹌鹑蛋，最后才是香菜和一勺辣椒油。一碗十五元。“1980年只要三角钱，”一位老主顾说，“可汤的味道没变。”',
  },
  {
    kind: 'paragraph',
    en: 'Li Fang, a student on her way back to Beijing, never leaves without one. “It keeps me warm as far as Shijiazhuang,” she says, and runs for her train.',
    zh: '回北京上学的李芳，每次走之前都要吃上一碗。“一直到石家庄，身上都是暖的。”说完，她就跑着赶车去了。',
  },
];

/** A line without a counterpart: it stays, whichever language is read. */
export const SINGLE = 'This line stands here in English only, so it stays whatever you choose.';
