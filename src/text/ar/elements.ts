import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    zero: 'لا عينات',
    one: 'عينة واحدة',
    two: 'عينتان',
    few: `${countText(count)} عينات`,
    many: `${countText(count)} عينة`,
    other: `${countText(count)} عينة`,
  });
const modelsText = (count: number) =>
  plural(count, {
    zero: 'لا نماذج',
    one: 'نموذج واحد',
    two: 'نموذجان',
    few: `${countText(count)} نماذج`,
    many: `${countText(count)} نموذجًا`,
    other: `${countText(count)} نموذج`,
  });

const MAY_BE_CLEARED = 'وقد يمحو هذا المتصفح ما يحفظه: حين تضيق المساحة، أو بعد أيام دون زيارة.';

export const elements: Rooms['elements'] = {
  newClass: 'فئة جديدة',
  selectAll: 'تحديد الكل',
  selectAllOf: (label) => `تحديد كل صور ${label}`,
  edit: 'تعديل',
  editClass: (label) => `تعديل الفئة ${label}`,
  noPictures: 'لا صور بعد.',
  picturesOf: (label) => `صور ${label}`,
  selectedPictures: 'الصور المحدَّدة',
  selected: (count) => `المحدَّد: ${countText(count)}`,
  look: 'عرض',
  relabel: 'تغيير الفئة…',
  clearSelection: 'إلغاء التحديد',
  seenPixels: (side) => `وحدات البكسل التي رأتها الشبكة: ${countText(side)} في ${countText(side)}`,
  seen: 'ما تراه الشبكة',
  progress: 'التقدّم',
  range: {
    any: {
      from: {
        max: (from, max) => `يجب أن يكون عددًا من ${from} إلى ${max}.`,
        below: (from, below) => `يجب أن يكون عددًا لا يقل عن ${from} وأصغر من ${below}.`,
      },
      above: {
        max: (above, max) => `يجب أن يكون عددًا أكبر من ${above} ولا يزيد على ${max}.`,
        below: (above, below) => `يجب أن يكون عددًا أكبر من ${above} وأصغر من ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `يجب أن يكون عددًا صحيحًا من ${from} إلى ${max}.`,
        below: (from, below) => `يجب أن يكون عددًا صحيحًا لا يقل عن ${from} وأصغر من ${below}.`,
      },
      above: {
        max: (above, max) => `يجب أن يكون عددًا صحيحًا أكبر من ${above} ولا يزيد على ${max}.`,
        below: (above, below) => `يجب أن يكون عددًا صحيحًا أكبر من ${above} وأصغر من ${below}.`,
      },
    },
  },
  fetching: 'تنزيل مجموعة البيانات',
  stopFetching: 'إيقاف التنزيل',
  datasetNeeded: (name, train, test, size) =>
    `يحتاج التدريب إلى مجموعة ${name}، وعدد صورها ${countText(train)} للتدريب و${countText(test)} للاختبار: تُنزَّل مرة واحدة (${size})، ثم تبقى على هذا الجهاز.`,
  partHere: (size) => `وصل منها ${size}.`,
  fetchIt: (size) => `تنزيلها (${size})`,
  goOnFetching: (size) => `متابعة التنزيل (${size})`,
  fetchAgain: 'إعادة التنزيل',
  lookAgain: 'إعادة الفحص',
  gone: {
    samples: 'لم تعد عيناتك في هذا المتصفح',
    models: 'لم تعد نماذجك في هذا المتصفح',
    both: 'لم تعد عيناتك ونماذجك في هذا المتصفح',
  },
  wereHere: {
    samples: (count) => `كان هنا: ${samplesText(count)}.`,
    models: (count) => `كان هنا: ${modelsText(count)}.`,
    both: (samples, models) => `كان هنا: ${samplesText(samples)} و${modelsText(models)}.`,
  },
  whyGone: 'قد يمحو المتصفح ما يحفظه موقع حين تضيق المساحة أو بعد أسابيع دون زيارة، ويمحوه حين يُطلب منه ذلك.',
  neverExported: 'لم يُصدَّر من هنا شيء قط. إن كانت على جهاز آخر، فأنشئ فيه نسخة احتياطية واستعِدها هنا.',
  exportedOn: (date) => `كان آخر تصدير في ${date}: استعِد ذلك الملف هنا.`,
  restore: 'استعادة نسخة احتياطية',
  beginAnew: 'البدء من جديد',
  inNoBackup: {
    samples: (count) => `${samplesText(count)} بلا نسخة احتياطية، ${MAY_BE_CLEARED}`,
    models: (count) => `${modelsText(count)} بلا نسخة احتياطية، ${MAY_BE_CLEARED}`,
    both: (samples, models) => `${samplesText(samples)} و${modelsText(models)} بلا نسخة احتياطية، ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'إنشاء نسخة احتياطية',
  notNow: 'ليس الآن',
  used: (size) => `المستخدَم على هذا الجهاز ${size}.`,
  usedOf: (size, room) => `المستخدَم على هذا الجهاز ${size} من ${room}.`,
  promise: {
    asking: 'يُطلب من المتصفح حفظ هذا دائمًا…',
    granted: 'يحفظه المتصفح إلى أن تحذفه.',
    refused: 'قد يمحوه المتصفح حين تضيق المساحة: صدِّره من حين إلى آخر، أو ثبِّت التطبيق.',
    unknown: 'لا يذكر هذا المتصفح هل يحفظه دائمًا: صدِّره من حين إلى آخر.',
  },
  storage: 'التخزين والنسخ الاحتياطية',
  share: 'مشاركة',
  saved: (name) => `حُفظ «${name}».`,
  notShared: (name) => `تعذّرت مشاركة «${name}». حُفظ بين تنزيلاتك.`,
};
