import { judgeRelease } from "../judge_release.ts";

judgeRelease("2.4.1");
