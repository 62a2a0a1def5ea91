import { defineMessages } from '@capuy/web';
import { auditActNamesEn } from './auditActNames.en';
import { auditActNamesVi } from './auditActNames.vi';

export const auditActNames = defineMessages(auditActNamesVi, auditActNamesEn);
