import { defineCodegenConfig } from '@capuy/web/codegen';

export default defineCodegenConfig();
