package org.predikat.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
  @TempDir private Path temporary;
  private Path folder;
  private Path key;
  private Path pub;

  @BeforeEach
  void makeKeys() throws IOException {
    folder = temporary.toRealPath();
    key = folder.resolve("zi.pem");
    pub = folder.resolve("zi.pub.pem");
    Run made = Run.predikat("keys", "new", "--out", key.toString());
    assertEquals(0, made.exit(), made.err());
  }

  private VerifiedRun signed() {
    return VerifiedRun.evaluated(
        Path.of("..", "fixtures", "golden", "wbk-10-2019", "round"),
        folder.resolve("run"),
        "--outputs=csv",
        "--sign=" + key);
  }

  private static void assertState(VerifiedRun.Found found, String state, String... findings) {
    assertEquals(List.of(findings), found.findings());
    assertEquals(state, found.json().required("tanda_tangan").stringValue());
    assertEquals(
        findings.length == 0 ? ExitCode.OK.number() : ExitCode.DIFFERENT.number(), found.exit());
  }

  @Test
  void aSignedRunIsVerifiedWithThePublicKey() throws IOException {
    VerifiedRun run = signed();
    assertEquals(64, Files.size(run.file("manifest.json.sig")));
    assertFalse(run.manifest().toString().contains("zi.pem"), "the manifest says where the key is");
    assertState(run.verify("--key", pub.toString()), "sah");
    assertState(run.verify(), "tidak_diperiksa");
  }

  @Test
  void aRunThatStandsIsSignedLater() throws IOException {
    VerifiedRun run = signed();
    byte[] first = Files.readAllBytes(run.file("manifest.json.sig"));
    Files.delete(run.file("manifest.json.sig"));
    assertState(run.verify(), "tidak_ada");
    assertState(
        run.verify("--key", pub.toString()), "tidak_sah", "SIGNATURE_MISSING manifest.json.sig");
    Run later = Run.predikat("sign", run.folder().toString(), "--key=" + key);
    assertEquals(0, later.exit(), later.err());
    assertArrayEquals(first, Files.readAllBytes(run.file("manifest.json.sig")));
    assertState(run.verify("--key", pub.toString()), "sah");
  }

  @Test
  void aForgerWhoSealsTheManifestAnewIsFound() throws IOException {
    VerifiedRun run = signed();
    run.forge(manifest -> manifest.put("selesai", "2020-01-01T00:00:00Z"));
    assertState(run.verify(), "tidak_diperiksa");
    assertState(
        run.verify("--key", pub.toString()), "tidak_sah", "SIGNATURE_WRONG manifest.json.sig");
  }

  @Test
  void wrongKeysAndSpoiltSignaturesAreFound() throws IOException {
    VerifiedRun run = signed();
    Path other = Files.createDirectory(folder.resolve("other"));
    assertEquals(0, Run.predikat("keys", "new", "--out=" + other).exit());
    assertState(
        run.verify("--key", other.resolve("predikat.pub.pem").toString()),
        "tidak_sah",
        "SIGNATURE_WRONG manifest.json.sig");
    byte[] signature = Files.readAllBytes(run.file("manifest.json.sig"));
    for (byte[] spoilt :
        new byte[][] {
          new byte[64], new byte[0], "bukan tanda tangan".getBytes(StandardCharsets.UTF_8)
        }) {
      Files.write(run.file("manifest.json.sig"), spoilt);
      assertState(
          run.verify("--key", pub.toString()),
          "tidak_sah",
          (spoilt.length == 64 ? "SIGNATURE_WRONG" : "SIGNATURE_MALFORMED") + " manifest.json.sig");
    }
    byte[] ones = new byte[64];
    Arrays.fill(ones, (byte) 0xFF);
    Files.write(run.file("manifest.json.sig"), ones);
    assertState(
        run.verify("--key", pub.toString()), "tidak_sah", "SIGNATURE_WRONG manifest.json.sig");
    Files.write(run.file("manifest.json.sig"), signature);
    assertState(run.verify("--key", pub.toString()), "sah");
  }

  @Test
  void aRunThatWasTamperedWithIsNotSigned() throws IOException {
    VerifiedRun run = signed();
    Files.delete(run.file("manifest.json.sig"));
    VerifiedRun.damage(run.file("results.csv"));
    Run refused = Run.predikat("--lang=en", "sign", run.folder().toString(), "--key=" + key);
    assertEquals(ExitCode.DIFFERENT.number(), refused.exit());
    assertTrue(refused.err().contains("results.csv was changed"), refused.err());
    assertFalse(Files.exists(run.file("manifest.json.sig")));
    assertEquals(
        ExitCode.DATA.number(), Run.predikat("sign", folder.toString(), "--key=" + key).exit());
  }

  @Test
  void aPrivateKeyIsItsOwnersAloneAndNeverOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(key);
    Run again = Run.predikat("--lang=en", "keys", "new", "--out", key.toString());
    assertEquals(ExitCode.USAGE.number(), again.exit());
    assertTrue(again.err().contains("never overwritten"), again.err());
    Files.delete(key);
    assertEquals(
        ExitCode.USAGE.number(), Run.predikat("keys", "new", "--out", key.toString()).exit());
    assertFalse(Files.exists(key), "a private key without its public one");
    Files.write(key, before);
    assertEquals(
        ExitCode.ENVIRONMENT.number(),
        Run.predikat("keys", "new", "--out", folder + "/nowhere/k.pem").exit());
    Path fresh = folder.resolve("fresh.pem");
    assertEquals(0, Run.predikat("keys", "new", "--out", fresh.toString()).exit());
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "the file system has no permissions of this kind");
    assertEquals(
        PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(fresh));
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
    Run warned = Run.predikat("--lang=en", "sign", signed().folder().toString(), "--key=" + fresh);
    assertEquals(0, warned.exit());
    assertTrue(warned.err().contains("others can read"), warned.err());
  }

  @Test
  void bothKeysOfAPairHaveOneFingerprint() {
    Run mine = Run.predikat("--lang=en", "keys", "show", key.toString());
    Run other = Run.predikat("--lang=en", "keys", "show", pub.toString());
    assertTrue(mine.out().matches("Fingerprint: [0-9a-f]{64}\\R"), mine.out());
    assertEquals(mine.out(), other.out());
  }

  @Test
  void whatIsNotTheKeyItShouldBeIsNamed() throws Exception {
    Path run = signed().folder();
    assertRefused("is a public key", "sign", run.toString(), "--key=" + pub);
    assertRefused("is a private key", "verify", run.toString(), "--key=" + key);
    assertRefused("no key file", "verify", run.toString(), "--key=" + folder + "/none.pem");
    Path file = folder.resolve("odd.pem");
    Files.writeString(file, "halo");
    assertRefused("no key in the PEM format", "keys", "show", file.toString());
    Files.writeString(file, Files.readString(key).replace("MC4C", "MC4D"));
    assertRefused("no key in the PEM format", "sign", run.toString(), "--key=" + file);
    Files.writeString(file, Files.readString(key).replace("PRIVATE", "ENCRYPTED PRIVATE"));
    assertRefused("locked with a passphrase", "sign", run.toString(), "--key=" + file);
    Files.writeString(file, Files.readString(key).replace("PRIVATE", "OPENSSH PRIVATE"));
    assertRefused("no Ed25519 key", "keys", "show", file.toString());
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    String ec =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    Files.writeString(
        file, "-----BEGIN PUBLIC KEY-----\r\n" + ec + "\r\n-----END PUBLIC KEY-----\r\n");
    assertRefused("no Ed25519 key", "verify", run.toString(), "--key=" + file);
    Files.write(file, new byte[100_000]);
    assertRefused("no key in the PEM format", "keys", "show", file.toString());
  }

  private static void assertRefused(String said, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "--lang=en";
    System.arraycopy(args, 0, all, 1, args.length);
    Run refused = Run.predikat(all);
    assertEquals(ExitCode.USAGE.number(), refused.exit(), refused.err());
    assertTrue(refused.err().contains(said), refused.err());
  }

  /** Keys and signatures are those of other programs too, in both directions. */
  @Test
  void opensslUnderstandsOurFilesAndWeItsOwn() throws Exception {
    assumeTrue(openssl("version"), "openssl is not installed");
    VerifiedRun run = signed();
    String manifest = run.file("manifest.json").toString();
    String signature = run.file("manifest.json.sig").toString();
    assertTrue(
        openssl(
            "pkeyutl -verify -pubin -inkey "
                + pub
                + " -rawin -in "
                + manifest
                + " -sigfile "
                + signature));
    Path derived = folder.resolve("derived.pem");
    assertTrue(openssl("pkey -in " + key + " -pubout -out " + derived));
    assertEquals(Files.readString(pub), Files.readString(derived));
    Path theirs = folder.resolve("theirs.pem");
    Path theirPublic = folder.resolve("theirs.pub.pem");
    assertTrue(openssl("genpkey -algorithm ed25519 -out " + theirs));
    assertTrue(openssl("pkey -in " + theirs + " -pubout -out " + theirPublic));
    assertTrue(
        openssl(
            "pkeyutl -sign -inkey " + theirs + " -rawin -in " + manifest + " -out " + signature));
    assertState(run.verify("--key", theirPublic.toString()), "sah");
    byte[] byThem = Files.readAllBytes(run.file("manifest.json.sig"));
    assertEquals(0, Run.predikat("sign", run.folder().toString(), "--key=" + theirs).exit());
    assertArrayEquals(byThem, Files.readAllBytes(run.file("manifest.json.sig")));
  }

  private static boolean openssl(String args) throws InterruptedException {
    List<String> command = Splitter.on(' ').splitToList("openssl " + args);
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
