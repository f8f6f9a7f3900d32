import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'الاستخدام دون اتصال',
  looking: 'جارٍ البحث عن النسخة على هذا الجهاز.',
  storing: 'الحفظ للاستخدام دون اتصال',
  storingHelp: 'بضعة ميغابايت: التطبيق ومحرّكه ونموذجه.',
  readyHelp: 'التطبيق ومحرّكه ونموذجه على هذا الجهاز.',
  notIncluded: 'لا يشمل ذلك مجموعة البيانات: ما يحتاج إليها يعرض جلبها.',
  missing: (count) => `الملفات الناقصة: ${countText(count)}.`,
  finishStoring: 'إكمال الحفظ',
  installation: 'التثبيت',
  installed: 'تطبيق Selvedge مثبَّت على هذا الجهاز.',
  installHelp: 'يصير له نافذة وأيقونة خاصتان به.',
  install: 'تثبيت Selvedge',
  howToInstall: {
    ios: 'اضغط «مشاركة» في Safari، ثم «إضافة إلى الشاشة الرئيسية».',
    menu: 'افتح قائمة المتصفح واختر «تثبيت» أو «الإضافة إلى الشاشة الرئيسية». وإن لم يكن فيه أيٌّ منهما، فاحفظ التطبيق في الإشارات المرجعية.',
  },
  newVersion: 'إصدار جديد جاهز.',
  newVersionWaits: 'ينتظر الإصدار الجديد أن تنهي علامات التبويب الأخرى للتطبيق عملها.',
  useNow: 'استخدامه الآن',
  later: 'لاحقًا',
  sections: {
    adapt: 'التخصيص',
    scratch: 'من الصفر',
    runs: 'الجولات',
    experiments: 'التجارب',
  },
  elsewhere: {
    training: 'يجري تدريب في علامة تبويب أخرى من هذا التطبيق.',
    adaptation: 'يجري تعليم نموذج في علامة تبويب أخرى من هذا التطبيق.',
    evaluation: 'يجري تقييم نموذج في علامة تبويب أخرى من هذا التطبيق.',
  },
  startsAfter: 'يمكن بدء تدريب هنا حين ينتهي ذلك.',
};
