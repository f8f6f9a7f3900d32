import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'العينات',
  addFiles: 'إضافة ملفات أو ZIP',
  addFolder: 'إضافة مجلد',
  picturesOrZips: 'صور أو ملفات ZIP',
  folder: 'مجلد',
  import: {
    name: 'قراءة الصور',
    begins: 'جارٍ قراءة الصور…',
    progress: (done, total) => `قراءة الصور: ${countText(done)} من ${countText(total)}`,
  },
  export: {
    name: 'كتابة ملف ZIP',
    begins: 'جارٍ كتابة ملف ZIP…',
    progress: (done, total) => `كتابة ملف ZIP: ${countText(done)} من ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('؛ ')}.`,
    refused: (count) =>
      plural(count, {
        zero: 'أُخذت كل الملفات',
        one: 'تعذّر أخذ ملف واحد',
        two: 'تعذّر أخذ ملفين',
        few: `تعذّر أخذ ${countText(count)} ملفات`,
        many: `تعذّر أخذ ${countText(count)} ملفًا`,
        other: `تعذّر أخذ ${countText(count)} ملف`,
      }),
    contradictory: (count) =>
      plural(count, {
        zero: 'لا ملفات في فئة ثانية',
        one: 'ملف واحد كان في فئة ثانية أيضًا؛ وتُعتمد الأولى',
        two: 'ملفان كانا في فئة ثانية أيضًا؛ وتُعتمد الأولى',
        few: `${countText(count)} ملفات كانت في فئة ثانية أيضًا؛ وتُعتمد الأولى`,
        many: `${countText(count)} ملفًا كانت في فئة ثانية أيضًا؛ وتُعتمد الأولى`,
        other: `${countText(count)} ملف كانت في فئة ثانية أيضًا؛ وتُعتمد الأولى`,
      }),
    renamed: (count) =>
      plural(count, {
        zero: 'لا مجلدات لفئات لها هنا أسماء أخرى',
        one: 'مجلد واحد يعني فئة لها هنا اسم آخر',
        two: 'مجلدان يعنيان فئتين لهما هنا اسمان آخران',
        few: `${countText(count)} مجلدات تعني فئات لها هنا أسماء أخرى`,
        many: `${countText(count)} مجلدًا تعني فئات لها هنا أسماء أخرى`,
        other: `${countText(count)} مجلد تعني فئات لها هنا أسماء أخرى`,
      }),
    leftOut: (count) =>
      plural(count, {
        zero: 'كل الصور في ملف ZIP.',
        one: 'صورة واحدة ليست في ملف ZIP: أصلها مفقود أو تالف.',
        two: 'صورتان ليستا في ملف ZIP: أصلاهما مفقودان أو تالفان.',
        few: `${countText(count)} صور ليست في ملف ZIP: أصولها مفقودة أو تالفة.`,
        many: `${countText(count)} صورة ليست في ملف ZIP: أصولها مفقودة أو تالفة.`,
        other: `${countText(count)} صورة ليست في ملف ZIP: أصولها مفقودة أو تالفة.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        zero: 'تسمية فئة ما ليس في مجلد…',
        one: 'تسمية فئة الصورة التي خارج المجلدات…',
        two: 'تسمية فئة الصورتين خارج المجلدات…',
        few: `تسمية فئة الصور الـ${countText(count)} خارج المجلدات…`,
        many: `تسمية فئة الصور الـ${countText(count)} خارج المجلدات…`,
        other: `تسمية فئة الصور الـ${countText(count)} خارج المجلدات…`,
      }),
    filesAndFolders: 'الملفات والمجلدات وما يُقال عنها',
    picturesLeftOut: 'الصور التي ليست في ملف ZIP',
    takenFor: (label) => `عُدّ «${label}». إن كان فئة أخرى، فحدّد صوره واختر «تغيير الفئة…».`,
    inAnotherClass: 'كان في فئة أخرى أيضًا.',
    photoGone: 'تبقى مفيدة للتعليم بما تراه الشبكة منها. التقط الصورة مجددًا لتدخل في التصدير.',
  },
  reading: 'جارٍ قراءة العينات…',
  drop: 'أفلت صورًا أو مجلدات أو ملفات ZIP لإضافتها',
  whatIsNewClass: 'ما اسم الفئة الجديدة؟',
  whatAreThese: (count) =>
    plural(count, {
      zero: 'ما هذه الصور؟',
      one: 'ما هذه الصورة؟',
      two: 'ما هاتان الصورتان؟',
      few: `ما هذه الصور الـ${countText(count)}؟`,
      many: `ما هذه الصور الـ${countText(count)}؟`,
      other: `ما هذه الصور الـ${countText(count)}؟`,
    }),
  whichSamples: 'أي العينات',
  filters: {
    all: 'الكل',
    doubtful: 'المشكوك فيها',
    'near-duplicates': 'شبه المتطابقة',
  },
  newClass: 'فئة جديدة…',
  teachThese: (count) =>
    plural(count, {
      zero: 'تعليمه هذه',
      one: 'تعليمه هذه العينة',
      two: 'تعليمه هاتين',
      few: `تعليمه هذه الـ${countText(count)}`,
      many: `تعليمه هذه الـ${countText(count)}`,
      other: `تعليمه هذه الـ${countText(count)}`,
    }),
  marked: 'عليها علامة «?» وتأتي أولًا في فئتها: عينات يظنّها النموذج بعد تعليمه شيئًا آخر. هل فئتها صحيحة؟',
  nothingYet: 'لا شيء هنا بعد',
  emptyHelp: 'بالعينات يتعلّم التطبيق ملابسك. ولها ثلاث طرق:',
  bySnapshot: (screen) => `التقط صورة في ${screen}، ثم قل هل كانت الإجابة صحيحة.`,
  classifyScreen: 'التصنيف',
  byShutter: 'اضغط هناك زر التصوير مطوّلًا لصور كثيرة من قطعة واحدة.',
  byFiles: 'أضف ملفات أو مجلدًا أو ملف ZIP فيه مجلد لكل فئة، أو أفلتها هنا.',
  addOwnClass: 'إضافة فئة خاصة بك',
  sample: (label, taken) => `${label}\u200F، ${taken}`,
  answer: (label, probability) => `${label}\u200F، ${probability}`,
  described: (parts) => parts.join('؛ '),
  modelThought: (label, probability) => `ظنّها النموذج ${label}\u200F، ${probability}`,
  afterTeaching: (label) => `بعد التعليم يقول ${label}`,
  nearlyTheSame: 'شبه مطابقة لأخرى',
  thePhoto: 'الصورة الأصلية',
  facts: {
    taken: 'التُقطت',
    modelThought: 'ظنّ النموذج',
    notAsked: 'لم يُسأل',
    afterTeaching: 'بعد التعليم',
    nearlyTheSame: 'شبه مطابقة لـ',
  },
  editClass: (label) => `تعديل الفئة «${label}»`,
  name: 'الاسم',
  joins: (count, label, others) =>
    plural(count, {
      zero: `توجد فئة بهذا الاسم: تنضم «${label}» إلى صورها (${countText(others)}).`,
      one: `توجد فئة بهذا الاسم: تنضم صورة «${label}» الوحيدة إلى صورها (${countText(others)}).`,
      two: `توجد فئة بهذا الاسم: تنضم صورتا «${label}» إلى صورها (${countText(others)}).`,
      few: `توجد فئة بهذا الاسم: تنضم ${countText(count)} صور من «${label}» إلى صورها (${countText(others)}).`,
      many: `توجد فئة بهذا الاسم: تنضم ${countText(count)} صورة من «${label}» إلى صورها (${countText(others)}).`,
      other: `توجد فئة بهذا الاسم: تنضم ${countText(count)} صورة من «${label}» إلى صورها (${countText(others)}).`,
    }),
  merge: 'دمج',
  takeOutEmpty: 'أو أخرجها، وليس فيها صور. ويمكنك التراجع عن ذلك.',
  takeOut: (count) =>
    plural(count, {
      zero: 'أو أخرجها، وليس فيها صور. ويمكنك التراجع عن ذلك.',
      one: 'أو أخرجها مع صورتها الوحيدة. ويمكنك التراجع عن ذلك.',
      two: 'أو أخرجها مع صورتيها. ويمكنك التراجع عن ذلك.',
      few: `أو أخرجها مع صورها الـ${countText(count)}. ويمكنك التراجع عن ذلك.`,
      many: `أو أخرجها مع صورها الـ${countText(count)}. ويمكنك التراجع عن ذلك.`,
      other: `أو أخرجها مع صورها الـ${countText(count)}. ويمكنك التراجع عن ذلك.`,
    }),
  deleteClass: 'حذف الفئة',
  kept: (count, label) =>
    plural(count, {
      zero: `لم تُحفظ أي صورة في فئة «${label}».`,
      one: `حُفظت في فئة «${label}».`,
      two: `حُفظت صورتان في فئة «${label}».`,
      few: `حُفظت ${countText(count)} صور في فئة «${label}».`,
      many: `حُفظت ${countText(count)} صورة في فئة «${label}».`,
      other: `حُفظت ${countText(count)} صورة في فئة «${label}».`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      zero: 'لم تُحفظ أي صورة من الملفات.',
      one: 'حُفظت صورة من الملفات.',
      two: 'حُفظت صورتان من الملفات.',
      few: `حُفظت ${countText(count)} صور من الملفات.`,
      many: `حُفظت ${countText(count)} صورة من الملفات.`,
      other: `حُفظت ${countText(count)} صورة من الملفات.`,
    }),
  hereAlready: (count) =>
    plural(count, {
      zero: 'لا صور موجودة هنا من قبل.',
      one: 'صورة واحدة موجودة هنا من قبل.',
      two: 'صورتان موجودتان هنا من قبل.',
      few: `${countText(count)} صور موجودة هنا من قبل.`,
      many: `${countText(count)} صورة موجودة هنا من قبل.`,
      other: `${countText(count)} صورة موجودة هنا من قبل.`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      zero: `لا صور موجودة هنا من قبل في فئة «${label}».`,
      one: `صورة واحدة موجودة هنا من قبل، وفئتها من الآن «${label}».`,
      two: `صورتان موجودتان هنا من قبل، وفئتهما من الآن «${label}».`,
      few: `${countText(count)} صور موجودة هنا من قبل، وفئتها من الآن «${label}».`,
      many: `${countText(count)} صورة موجودة هنا من قبل، وفئتها من الآن «${label}».`,
      other: `${countText(count)} صورة موجودة هنا من قبل، وفئتها من الآن «${label}».`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      zero: 'لا صور موجودة هنا من قبل.',
      one: 'صورة واحدة موجودة هنا من قبل، وتغيّرت فئتها كما تقول الملفات.',
      two: 'صورتان موجودتان هنا من قبل، وتغيّرت فئتهما كما تقول الملفات.',
      few: `${countText(count)} صور موجودة هنا من قبل، وتغيّرت فئاتها كما تقول الملفات.`,
      many: `${countText(count)} صورة موجودة هنا من قبل، وتغيّرت فئاتها كما تقول الملفات.`,
      other: `${countText(count)} صورة موجودة هنا من قبل، وتغيّرت فئاتها كما تقول الملفات.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    plural(count, {
      zero: `لا صور موجودة هنا من قبل (${countText(moved)}).`,
      one: `صورة واحدة موجودة هنا من قبل؛ تغيّرت فئة ${countText(moved)} منها كما تقول الملفات.`,
      two: `صورتان موجودتان هنا من قبل؛ تغيّرت فئة ${countText(moved)} منهما كما تقول الملفات.`,
      few: `${countText(count)} صور موجودة هنا من قبل؛ تغيّرت فئة ${countText(moved)} منها كما تقول الملفات.`,
      many: `${countText(count)} صورة موجودة هنا من قبل؛ تغيّرت فئة ${countText(moved)} منها كما تقول الملفات.`,
      other: `${countText(count)} صورة موجودة هنا من قبل؛ تغيّرت فئة ${countText(moved)} منها كما تقول الملفات.`,
    }),
  moved: (count, label) =>
    plural(count, {
      zero: `لم تُنقل أي صورة إلى «${label}».`,
      one: `نُقلت صورة واحدة إلى «${label}».`,
      two: `نُقلت صورتان إلى «${label}».`,
      few: `نُقلت ${countText(count)} صور إلى «${label}».`,
      many: `نُقلت ${countText(count)} صورة إلى «${label}».`,
      other: `نُقلت ${countText(count)} صورة إلى «${label}».`,
    }),
  deleted: (count) =>
    plural(count, {
      zero: 'لم تُحذف أي صورة.',
      one: 'حُذفت صورة واحدة.',
      two: 'حُذفت صورتان.',
      few: `حُذفت ${countText(count)} صور.`,
      many: `حُذفت ${countText(count)} صورة.`,
      other: `حُذفت ${countText(count)} صورة.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      zero: 'لم تُحذف أي صورة.',
      one: 'حُذفت صورة واحدة نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتها.',
      two: 'حُذفت صورتان نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتهما.',
      few: `حُذفت ${countText(count)} صور نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتها.`,
      many: `حُذفت ${countText(count)} صورة نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتها.`,
      other: `حُذفت ${countText(count)} صورة نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتها.`,
    }),
  merged: (from, to) => `صارت «${from}» جزءًا من «${to}».`,
  renamed: (from, to) => `صارت «${from}» تُسمّى «${to}».`,
  classDeleted: (label) => `حُذفت الفئة «${label}» مع صورها.`,
  classDeletedForGood: (label) => `حُذفت الفئة «${label}» مع صورها نهائيًا: لا مساحة على هذا الجهاز لإتاحة استعادتها.`,
};
