export {
  type ClientSetting,
  clientCall,
  clientSetting,
  isHttpClient,
  type SettingValue,
  writtenOption,
} from "./client_call.ts";
export { type OptionSetting, optionOfSetting, settingOfOption } from "./options.ts";
export { millisecondsOf } from "./times.ts";
