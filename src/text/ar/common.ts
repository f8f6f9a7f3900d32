import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'إضافة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  delete: 'حذف',
  dismiss: 'إخفاء',
  export: 'تصدير',
  goOn: 'متابعة',
  import: 'استيراد',
  loading: 'جارٍ التحميل…',
  notSure: 'غير متأكد',
  pause: 'إيقاف مؤقت',
  rename: 'إعادة تسمية',
  save: 'حفظ',
  tryAgain: 'إعادة المحاولة',
  undo: 'تراجع',
  whatIsIt: 'ما هذا؟',
};
