import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `حُفظ باسم «${name}»، وهو المستخدَم من الآن.`,
  versionBefore: (screen) => `لا يزال الإصدار السابق في ${screen}.`,
  screens: {
    classify: 'التصنيف',
    models: 'النماذج',
    samples: 'العينات',
  },
  teaching: 'جارٍ التعليم',
  phases: {
    reading: 'يتفحّص عيناتك',
    training: 'يتعلّم',
    evaluating: 'يقارن ما قبل التعليم بما بعده',
  },
  learningLeft: (left) => `يتعلّم، بقي نحو ${left}`,
  stopping: 'جارٍ الإيقاف',
  stop: 'إيقاف',
  title: 'علِّمه ملابسك',
  takeSome: (classify, samples) =>
    `التقط بضع صور في ${classify} وقل ما هي، أو أضف صورًا إلى ${samples}. ثلاث من كل نوع بداية، وعشر تكفي. ثم ضغطة واحدة هنا، وبعد ثوانٍ يعرفها التطبيق.`,
  summary: (classes, model) => `${classes}. تُعلَّم لنسخة من «${model}».`,
  ofClass: (count, label) => `${label} (${countText(count)})`,
  ofOwnClass: (count, label) => `${label} (${countText(count)}، فئة خاصة بك)`,
  comma: '، ',
  beforeYouTeach: 'قبل التعليم',
  noSamples: 'لا توجد عينات بعد.',
  unteachable: {
    pictures: 'العينات صور رمادية بحجم 28×28، والنموذج المستخدَم يأخذ صورًا غيرها، فلا يمكنه تعلّمها.',
    layer: 'النموذج المستخدَم لا ينتهي بطبقة كثيفة تعطي الاحتمالات، فلا يمكنه تعلّم الفئات.',
  },
  chooseAnother: (screen) => `اختر نموذجًا آخر من ${screen} لتعليمه.`,
  tooFew: (labels, wanted) =>
    `عينات قليلة من: ${labels}. إذا صارت ${countText(wanted)} أو أكثر من كل نوع، ومن جهات مختلفة، ميّز القطعة عمّا حولها.`,
  oneClass: (label) => `كل العينات من فئة «${label}». أضف عينات ممّا يلتبس بها، وإلا قال «${label}» أكثر ممّا ينبغي.`,
  contradiction: (count, labels) =>
    plural(count, {
      zero: `لا صور شبه متطابقة تختلف تسمياتها (${labels}).`,
      one: `صور شبه متطابقة تختلف تسمياتها (${labels}).`,
      two: `في حالتين، صور شبه متطابقة تختلف تسمياتها (${labels}).`,
      few: `في ${countText(count)} حالات، صور شبه متطابقة تختلف تسمياتها (${labels}).`,
      many: `في ${countText(count)} حالة، صور شبه متطابقة تختلف تسمياتها (${labels}).`,
      other: `في ${countText(count)} حالة، صور شبه متطابقة تختلف تسمياتها (${labels}).`,
    }),
  settleIt: (screen) => `تُستبعَد حتى تحسم أمرها في ${screen}.`,
  teach: (count) =>
    plural(count, {
      zero: 'تعليمه عيناتي',
      one: 'تعليمه عينتي الواحدة',
      two: 'تعليمه عينتيَّ',
      few: `تعليمه عيناتي الـ${countText(count)}`,
      many: `تعليمه عيناتي الـ${countText(count)}`,
      other: `تعليمه عيناتي الـ${countText(count)}`,
    }),
  teachAgain: 'إعادة التعليم',
  rehearsal: {
    dataset: (dataset) => `أثناء التعلّم يراجع صور ${dataset} كي لا ينساها.`,
    sketch: (dataset) =>
      `أثناء التعلّم يراجع صورًا مولَّدة من ملخّص إحصائي عن ${dataset} كي لا ينساها. لا حاجة إلى تنزيل شيء.`,
    none: (dataset) => `أثناء التعلّم عليه أن يراجع صور ${dataset}: نزِّلها أولًا في قسم «من الصفر».`,
  },
  nothingLeaves: 'لا شيء يغادر هذا الجهاز.',
  better: (after, before) => `أفضل: الصواب ${after}، وكان ${before}`,
  noChange: (after) => `لا تغيير: الصواب ${after} كما كان`,
  worse: (after, before) => `أسوأ: الصواب ${after}، وكان ${before}`,
  shareRight: 'نسبة الإجابات الصحيحة',
  on: 'الصور',
  before: 'قبل',
  after: 'بعد',
  heldBack: (count) =>
    plural(count, {
      zero: 'لا عينات محجوزة',
      one: 'عينة واحدة محجوزة',
      two: 'عينتان محجوزتان',
      few: `${countText(count)} عينات محجوزة`,
      many: `${countText(count)} عينة محجوزة`,
      other: `${countText(count)} عينة محجوزة`,
    }),
  learntFrom: (count) =>
    plural(count, {
      zero: 'لا عينات تعلّم منها',
      one: 'عينة واحدة تعلّم منها',
      two: 'عينتان تعلّم منهما',
      few: `${countText(count)} عينات تعلّم منها`,
      many: `${countText(count)} عينة تعلّم منها`,
      other: `${countText(count)} عينة تعلّم منها`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      zero: `لا صور اختبار من ${dataset}`,
      one: `صورة اختبار واحدة من ${dataset}`,
      two: `صورتا اختبار من ${dataset}`,
      few: `${countText(count)} صور اختبار من ${dataset}`,
      many: `${countText(count)} صورة اختبار من ${dataset}`,
      other: `${countText(count)} صورة اختبار من ${dataset}`,
    }),
  taughtIn: (time) => `استغرق التعليم ${time}.`,
  newClasses: (labels) => `جديد: ${labels}.`,
  noneHeldBack: 'كانت العينات أقل من أن يُحجز بعضها: ما أصاب فيه أعلاه سبق أن رآه، فجرّبه على غيره.',
  notMeasured: (dataset) => `مجموعة ${dataset} ليست على هذا الجهاز، فتعذّر قياس ما نسيه.`,
  suspects: (count) =>
    plural(count, {
      zero: 'لا عينات ما زال يظنّها شيئًا آخر.',
      one: 'عينة واحدة ما زال يظنّها شيئًا آخر: قد تكون تسميتها خاطئة.',
      two: 'عينتان ما زال يظنّهما شيئًا آخر: قد تكون تسميتاهما خاطئتين.',
      few: `${countText(count)} عينات ما زال يظنّها شيئًا آخر: قد تكون تسمياتها خاطئة.`,
      many: `${countText(count)} عينة ما زال يظنّها شيئًا آخر: قد تكون تسمياتها خاطئة.`,
      other: `${countText(count)} عينة ما زال يظنّها شيئًا آخر: قد تكون تسمياتها خاطئة.`,
    }),
  keep: 'حفظه واستخدامه',
  discard: 'تجاهل',
  changedAnswers: (count) =>
    plural(count, {
      zero: 'لا صور تغيّرت إجابتها',
      one: 'صورة واحدة تغيّرت إجابتها',
      two: 'صورتان تغيّرت إجابتهما',
      few: `${countText(count)} صور تغيّرت إجابتها`,
      many: `${countText(count)} صورة تغيّرت إجابتها`,
      other: `${countText(count)} صورة تغيّرت إجابتها`,
    }),
  sample: (label) => `عينة: ${label}`,
  testPicture: (label) => `صورة اختبار: ${label}`,
  is: (label) => `الصحيح: ${label}`,
  beforeAndAfter: (before, after) => `${before}\u200F ← ${after}`,
  ownClasses: (labels) => `فئاتك الخاصة: ${labels}`,
  class: 'الفئة',
  anotherName: 'اسم آخر، أو فئة تُدمج فيها',
  mergeInto: (label) => `دمج في ${label}`,
  remove: (label) => `إزالة ${label}`,
  changesHelp:
    'كل تغيير يُنشئ إصدارًا جديدًا، ويبقى السابق في «النماذج». تحتفظ العينات بتسمياتها: غيّرها في «العينات»، ثم أعد التعليم.',
};
