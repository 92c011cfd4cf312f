"""Words of the office's door."""

SIGN_IN_TITLE = "综合得分 管理员登录"
ADMINS_ONLY = "综合得分只对管理员开放。您可以在「业务知识测试」里查看自己的成绩。"
