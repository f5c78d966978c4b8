import base64
import hashlib

from kb.publish.policy import inline_scripts, policy_of


def digest(script):
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def test_a_page_without_scripts_may_run_only_files_of_its_own():
    assert policy_of("<p>text</p>") == (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )


def test_each_inline_script_is_named_by_its_hash_once():
    policy = policy_of("<script>a=1</script><p></p><script>b=2</script><script>a=1</script>")
    assert policy.split("; ")[1] == (
        f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{digest('a=1')}' 'sha256-{digest('b=2')}'"
    )


def test_the_hash_is_of_the_exact_text():
    assert digest("\n a = '中' \n") in policy_of("<script>\n a = '中' \n</script>")


def test_data_blocks_and_files_are_no_inline_scripts():
    assert inline_scripts('<script id="c" type="application/json">{}</script>') == []
    assert inline_scripts('<script type="application/ld+json">{}</script>') == []
    assert inline_scripts('<script src="a.js" type="module"></script>') == []


def test_what_only_looks_like_a_file_is_an_inline_script():
    assert inline_scripts('<script data-src="a.js">x()</script>') == ["x()"]
    assert inline_scripts("<SCRIPT>x()</SCRIPT>") == ["x()"]
