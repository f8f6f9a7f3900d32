import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'صور كثيرة',
  addPictures: 'إضافة صور',
  addFolder: 'إضافة مجلد',
  pictureFiles: 'ملفات الصور',
  folder: 'مجلد',
  reading: 'جارٍ قراءة الرزمة…',
  drop: 'أفلت صورًا أو مجلدات لتصنيفها',
  whatAreThese: (count) =>
    plural(count, {
      zero: 'ما هذه الصور؟',
      one: 'ما هذه الصورة؟',
      two: 'ما هاتان الصورتان؟',
      few: `ما هذه الصور الـ${countText(count)}؟`,
      many: `ما هذه الصور الـ${countText(count)}؟`,
      other: `ما هذه الصور الـ${countText(count)}؟`,
    }),
  overflow: (count, most) =>
    `${plural(count, {
      zero: 'لم يبقَ ملف خارج الرزمة',
      one: 'لم يتسع المكان لملف آخر',
      two: 'لم يتسع المكان لملفين آخرين',
      few: `لم يتسع المكان لـ${countText(count)} ملفات أخرى`,
      many: `لم يتسع المكان لـ${countText(count)} ملفًا آخر`,
      other: `لم يتسع المكان لـ${countText(count)} ملف آخر`,
    })}: سعة الرزمة ${countText(most)}. أخرج ما انتهى، ثم أضف الباقي.`,
  leftOut: (count) =>
    plural(count, {
      zero: 'كل الصور في ملف ZIP.',
      one: 'صورة واحدة ليست في ملف ZIP: لم تعد قراءة الملف ولا نسخته ممكنة. أضف المجلد مجددًا لتكون الصور كلها لديك.',
      two: 'صورتان ليستا في ملف ZIP: لم تعد قراءة ملفيهما ولا نسختيهما ممكنة. أضف المجلد مجددًا لتكون الصور كلها لديك.',
      few: `${countText(count)} صور ليست في ملف ZIP: لم تعد قراءة ملفاتها ولا نسخها ممكنة. أضف المجلد مجددًا لتكون الصور كلها لديك.`,
      many: `${countText(count)} صورة ليست في ملف ZIP: لم تعد قراءة ملفاتها ولا نسخها ممكنة. أضف المجلد مجددًا لتكون الصور كلها لديك.`,
      other: `${countText(count)} صورة ليست في ملف ZIP: لم تعد قراءة ملفاتها ولا نسخها ممكنة. أضف المجلد مجددًا لتكون الصور كلها لديك.`,
    }),
  takeOut: 'إخراج',
  takeThemOut: 'إخراجها',
  whichPictures: 'أي الصور',
  all: 'الكل',
  sortedBy: 'الترتيب حسب',
  byClass: 'الفئة',
  byDoubt: 'الشك',
  byName: 'الاسم',
  takeAway: 'حفظ النتيجة',
  zipByClass: 'ZIP حسب الفئة',
  zipHint: 'مجلد لكل فئة، والملفات فيه كما هي',
  nothingYet: 'لا شيء هنا بعد',
  emptyHelp:
    'أضف صورًا أو مجلدًا منها، أو أفلتها هنا. تنال كل صورة فئتها، وما لم يتأكد منه التطبيق يأتي أولًا لتقول ما هو. ويمكنك أخذ النتيجة جدولًا، أو ملف ZIP فيه مجلد لكل فئة. لا تغادر أي صورة هذا الجهاز.',
  unreadable: (count) =>
    plural(count, {
      zero: 'قُرئت كل الملفات',
      one: 'تعذّرت قراءة ملف واحد',
      two: 'تعذّرت قراءة ملفين',
      few: `تعذّرت قراءة ${countText(count)} ملفات`,
      many: `تعذّرت قراءة ${countText(count)} ملفًا`,
      other: `تعذّرت قراءة ${countText(count)} ملف`,
    }),
  unreadableFiles: 'ملفات تعذّرت قراءتها، والسبب',
  allPictures: 'كل الصور',
  asYouSaid: (label) => `${label}، كما قلت`,
  waits: 'تنتظر',
  noGarment: 'لم يُعثر على قطعة ملابس',
  place: (position, count) => `${countText(position)} من ${countText(count)}`,
  before: 'الصورة السابقة',
  next: 'الصورة التالية',
  thePicture: 'الصورة',
  pictureGone: 'لم تعد الصورة موجودة.',
  notSureWhat: 'غير متأكد. ما هذا؟',
  somethingElse: 'شيء آخر…',
  writingZip: 'كتابة ملف ZIP',
  zipWritten: (done, total) => `كتابة ملف ZIP: ${countText(done)} من ${countText(total)}`,
  classifying: 'جارٍ التصنيف',
  gettingReady: 'جارٍ الاستعداد…',
  classified: (done, total, left) => `صُنّف ${countText(done)} من ${countText(total)}، بقي نحو ${left}`,
  paused: 'متوقف مؤقتًا.',
  ended: (done) =>
    plural(done, {
      zero: 'لم تُصنَّف أي صورة.',
      one: 'صُنّفت صورة واحدة.',
      two: 'صُنّفت صورتان.',
      few: `صُنّفت ${countText(done)} صور.`,
      many: `صُنّفت ${countText(done)} صورة.`,
      other: `صُنّفت ${countText(done)} صورة.`,
    }),
  waiting: (count) =>
    plural(count, {
      zero: 'لا صور تنتظر.',
      one: 'صورة واحدة تنتظر.',
      two: 'صورتان تنتظران.',
      few: `${countText(count)} صور تنتظر.`,
      many: `${countText(count)} صورة تنتظر.`,
      other: `${countText(count)} صورة تنتظر.`,
    }),
  filesGone:
    'لا تستطيع صفحة أُغلقت قراءة ملفاتها مجددًا: اختر الملفات نفسها أو المجلد نفسه للمتابعة. وما صُنّف لا يُعاد تصنيفه.',
  waitedTakenOut: 'أُخرج ما كان ينتظر.',
  kept: (count, label) =>
    plural(count, {
      zero: `لم تُحفظ أي صورة في فئة «${label}».`,
      one: `حُفظت صورة واحدة في فئة «${label}».`,
      two: `حُفظت صورتان في فئة «${label}».`,
      few: `حُفظت ${countText(count)} صور في فئة «${label}».`,
      many: `حُفظت ${countText(count)} صورة في فئة «${label}».`,
      other: `حُفظت ${countText(count)} صورة في فئة «${label}».`,
    }),
  takenOut: (count) =>
    plural(count, {
      zero: 'لم تُخرَج أي صورة.',
      one: 'أُخرجت صورة واحدة.',
      two: 'أُخرجت صورتان.',
      few: `أُخرجت ${countText(count)} صور.`,
      many: `أُخرجت ${countText(count)} صورة.`,
      other: `أُخرجت ${countText(count)} صورة.`,
    }),
  notTakenBack: 'لم يعد التراجع عن هذا ممكنًا.',
};
