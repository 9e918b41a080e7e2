package org.mifeng.platform.evidence;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a deposit is for; codes D1 to D10 of the default code list. */
public enum DepositKind {
  /** Technical origin 技术信息形成. */
  D1,
  /** Business origin 经营信息形成. */
  D2,
  /** Data set 数据集. */
  D3,
  /** A protective measure: policy, signature, training, mark, zone, rights, log 保密措施. */
  D4,
  /** Signed before disclosure 披露前签署. */
  D5,
  /** Visitor's promise 访客承诺. */
  D6,
  /** Leaver's pack 离职材料. */
  D7,
  /** Capture of an infringement: page, purchase, chat 侵权取证. */
  D8,
  /** Incident image 事件镜像. */
  D9,
  /** Proof of prior use 在先使用. */
  D10;

  private static final Map<String, DepositKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, kind -> kind));

  /** The kind with this code. */
  public static Optional<DepositKind> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
